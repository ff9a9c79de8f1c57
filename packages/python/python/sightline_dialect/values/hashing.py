"""Hashes as Java computes them: Jython's seeds and tables follow them."""

import struct


def signed(n):
    """A number as 32 bits with a sign hold it."""
    return (n + 2**31) % 2**32 - 2**31


def string_hash(s):
    """`String.hashCode()`."""
    n = 0
    for c in str.__str__(s):
        n = (31 * n + ord(c)) & 0xFFFFFFFF
    return signed(n)


def hash27(x):
    """`hash(x)` of built-in values."""
    kind = type(x)
    if isinstance(x, str) and kind.__hash__ is str.__hash__:
        return string_hash(x)
    if isinstance(x, int):
        return _int_hash(int(x))
    if kind is float:
        return _float_hash(x)
    if kind is complex and x.imag == 0:
        return _float_hash(x.real)
    if kind is complex:
        bits = _bits(x.real) ^ _bits(x.imag)
        return signed((bits ^ bits >> 32) & 0xFFFFFFFF)
    return signed(hash(x))


def _int_hash(n):
    if -(2**31) <= n < 2**31:
        return n
    size = abs(n)
    words = [size >> shift & 0xFFFFFFFF for shift in range((size.bit_length() + 31) // 32 * 32 - 32, -1, -32)]
    made = 0
    for word in words:
        made = (31 * made + word) & 0xFFFFFFFF
    return signed(made if n > 0 else -made)


def _float_hash(x):
    if x != x:
        return 0
    if x in (float("inf"), float("-inf")):
        return 314159 if x > 0 else -271828
    if x == int(x):
        return _int_hash(int(x))
    bits = _bits(x)
    return signed((bits ^ bits >> 32) & 0xFFFFFFFF)


def _bits(x):
    return int.from_bytes(struct.pack(">d", x), "big")
