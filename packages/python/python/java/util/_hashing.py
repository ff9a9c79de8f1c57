"""`hashCode()` of values, and the order in which a hash table of Java gives its keys."""

import struct

from sightline_dialect.values.hashing import signed, string_hash as java_hash


def hash_code(x):
    """The hash Java sees, signed 32 bits."""
    if isinstance(x, str):
        return java_hash(x)
    if x is None:
        return 0
    if x is True or x is False:
        return 1231 if x else 1237
    if isinstance(x, int):
        return x if -(2**31) <= x < 2**31 else _big(x)
    if isinstance(x, float):
        bits = struct.unpack(">q", struct.pack(">d", x))[0]
        return signed(bits ^ (bits >> 32))
    method = getattr(x, "hashCode", None)
    return signed(method()) if method is not None else list_hash(x) if isinstance(x, (list, tuple)) else signed(hash(x))


def _big(n):
    """`BigInteger.hashCode()`."""
    made, magnitude = 0, abs(n)
    for shift in range((magnitude.bit_length() - 1) // 32 * 32, -1, -32):
        made = (31 * made + (magnitude >> shift & 0xFFFFFFFF)) & 0xFFFFFFFF
    return signed(made if n > 0 else -made)


def list_hash(items):
    made = 1
    for x in items:
        made = (31 * made + hash_code(x)) & 0xFFFFFFFF
    return signed(made)


def set_hash(items):
    return signed(sum(map(hash_code, items)))


def map_hash(pairs):
    return signed(sum(hash_code(k) ^ hash_code(v) for k, v in pairs))


def table_size(capacity):
    """The power of two that holds a wanted capacity."""
    return 1 << max(0, capacity - 1).bit_length()


def table_order(keys, size):
    """Keys by bucket; in a bucket they stay in the order they came."""
    mask = size - 1

    def bucket(key):
        h = hash_code(key)
        return (h ^ (h & 0xFFFFFFFF) >> 16) & mask

    return sorted(keys, key=bucket)
