"""Hashes as Java computes them: Jython's seeds and tables follow them."""


def signed(n):
    """A number as 32 bits with a sign hold it."""
    return (n + 2**31) % 2**32 - 2**31


def string_hash(s):
    """`String.hashCode()`."""
    n = 0
    for c in str.__str__(s):
        n = (31 * n + ord(c)) & 0xFFFFFFFF
    return signed(n)
