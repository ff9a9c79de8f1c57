"""BigInteger: a `long` that has Java's methods."""

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text

from .._object import JavaType as _JavaType
from ..lang._boxes import digits as _digits
from .._throwables import ArithmeticException as _Arithmetic, NumberFormatException as _NumberFormat


class _Whole(_JavaType):
    def __instancecheck__(cls, x):
        return isinstance(x, int)


class _Integer(_long):
    """What BigInteger makes: Jython shows one as a `long`, its methods are there when it is called by its class."""

    __slots__ = ()


def _of(n):
    return int.__new__(BigInteger, n)


def _divisor(n, d):
    if d == 0:
        raise _Arithmetic("BigInteger divide by zero")
    q = abs(n) // abs(d)
    return q if (n < 0) == (d < 0) else -q


class BigInteger(_Integer, metaclass=_Whole):
    __java__ = "java.math.BigInteger"
    __slots__ = ()

    def __new__(cls, value, radix=10):
        try:
            return _of(int(value, radix) if isinstance(value, str) else int.from_bytes(bytes(b & 255 for b in value), "big", signed=True))
        except ValueError:
            raise _NumberFormat('For input string: "%s"' % value if value else "Zero length BigInteger") from None

    @staticmethod
    def valueOf(n):
        return _of(n)

    def __repr__(self):
        return int.__repr__(self)

    add = lambda self, n: _of(int(self) + int(n))
    subtract = lambda self, n: _of(int(self) - int(n))
    multiply = lambda self, n: _of(int(self) * int(n))
    divide = lambda self, n: _of(_divisor(int(self), int(n)))
    remainder = lambda self, n: _of(int(self) - int(n) * _divisor(int(self), int(n)))
    pow = lambda self, n: _of(int(self) ** int(n))
    negate = lambda self: _of(-int(self))
    abs = lambda self: _of(abs(int(self)))
    shiftLeft = lambda self, n: _of(int(self) << n)
    shiftRight = lambda self, n: _of(int(self) >> n)
    testBit = lambda self, n: bool(int(self) >> n & 1)
    signum = lambda self: (self > 0) - (self < 0)
    compareTo = lambda self, n: (self > n) - (self < n)
    equals = lambda self, n: self == n
    bitLength = lambda self: (int(self) if self >= 0 else ~int(self)).bit_length()
    intValue = lambda self: (int(self) + 2**31) % 2**32 - 2**31
    longValue = lambda self: _long((int(self) + 2**63) % 2**64 - 2**63)
    doubleValue = lambda self: float(int(self))
    max = lambda self, n: _of(max(int(self), int(n)))
    min = lambda self, n: _of(min(int(self), int(n)))

    def mod(self, n):
        if n <= 0:
            raise _Arithmetic("BigInteger: modulus not positive")
        return _of(int(self) % int(n))

    def modPow(self, n, m):
        return _of(pow(int(self), int(n), int(m)))

    def gcd(self, n):
        import math

        return _of(math.gcd(int(self), int(n)))

    def isProbablePrime(self, certainty):
        n = int(self)
        if n < 4:
            return n > 1
        d, s = n - 1, 0
        while d % 2 == 0:
            d, s = d // 2, s + 1
        return all(_witness(a, d, (n, s)) for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37) if a % n)

    def toString(self, radix=10):
        return _text(_digits(int(self), radix))

    def toByteArray(self):
        from ..util._misc import signed_bytes

        return signed_bytes(int(self).to_bytes(self.bitLength() // 8 + 1, "big", signed=True))

    def hashCode(self):
        from ..util._hashing import _big

        return _big(int(self)) if self else 0


def _witness(a, d, number):
    n, s = number
    x = pow(a, d, n)
    for _ in range(s):
        if x in (1, n - 1):
            return True
        x = x * x % n
        if x == n - 1:
            return True
    return False


BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO, BigInteger.TEN = map(_of, (0, 1, 2, 10))
