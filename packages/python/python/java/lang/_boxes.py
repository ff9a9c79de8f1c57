"""Number, Boolean and Character classes: calling one makes the Python value, which is no instance of it (as values from Java are not in Jython)."""

import builtins
import math
import struct

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text

from .._object import JavaType, java_double
from .._throwables import ArithmeticException, NullPointerException, NumberFormatException

_plain_float, _plain_int, _plain_bool = float, int, bool
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Boxed(JavaType):
    """Box classes."""


class Number(metaclass=Boxed):
    __java__ = "java.lang.Number"


def _signed(n, bits):
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> (bits - 1) else n


def digits(x, radix):
    if radix == 10:
        return str(x)
    n, made = abs(x), ""
    while n or not made:
        n, d = divmod(n, radix)
        made = _DIGITS[d] + made
    return ("-" if x < 0 else "") + made


def _parse(cls, s, radix=10):
    try:
        if not isinstance(s, str) or "_" in s or s != s.strip():
            raise ValueError
        value = int(s, radix)
    except ValueError:
        if s is None:
            raise NumberFormatException("Cannot parse null string") from None
        shown = 'For input string: "%s"' % str.__str__(s) + (" under radix %d" % radix if radix != 10 else "")
        raise NumberFormatException(shown) from None
    if not cls.MIN_VALUE <= value <= cls.MAX_VALUE:
        if cls.SIZE < 32:
            raise NumberFormatException('Value out of range. Value:"%s" Radix:%d' % (s, radix))
        raise NumberFormatException('For input string: "%s"' % str.__str__(s) + (" under radix %d" % radix if radix != 10 else ""))
    return cls._out(value)


class _Whole(Number):
    SIZE, _out = 32, staticmethod(_plain_int)

    def __new__(cls, x=0):
        return _parse(cls, x) if isinstance(x, str) else cls._out(_signed(_plain_int(x), cls.SIZE))

    @classmethod
    def valueOf(cls, x, radix=10):
        return _parse(cls, x, radix) if isinstance(x, str) else cls._out(x)

    @classmethod
    def decode(cls, s):
        body, sign = str.__str__(s).lstrip("+-"), -1 if s[:1] == "-" else 1
        radix = 16 if body[:2] in ("0x", "0X") or body[:1] == "#" else 8 if body[:1] == "0" and len(body) > 1 else 10
        return cls._out(sign * _parse(cls, body[2:] if body[:2] in ("0x", "0X") else body[1:] if radix != 10 else body, radix))

    @staticmethod
    def toString(x, radix=10):
        return text(digits(x, radix))

    @classmethod
    def toHexString(cls, x):
        return text("%x" % (x & ((1 << cls.SIZE) - 1)))

    @classmethod
    def toBinaryString(cls, x):
        return text("{:b}".format(x & ((1 << cls.SIZE) - 1)))

    @classmethod
    def toOctalString(cls, x):
        return text("{:o}".format(x & ((1 << cls.SIZE) - 1)))

    @staticmethod
    def compare(a, b):
        return (a > b) - (a < b)

    @classmethod
    def max(cls, a, b):
        return cls._out(builtins.max(a, b))

    @classmethod
    def min(cls, a, b):
        return cls._out(builtins.min(a, b))

    @classmethod
    def sum(cls, a, b):
        return cls._out(_signed(a + b, cls.SIZE))

    @staticmethod
    def signum(x):
        return (x > 0) - (x < 0)

    @classmethod
    def bitCount(cls, x):
        return bin(x & ((1 << cls.SIZE) - 1)).count("1")

    @classmethod
    def reverse(cls, x):
        return cls._out(_signed(int("{:0{}b}".format(x & ((1 << cls.SIZE) - 1), cls.SIZE)[::-1], 2), cls.SIZE))

    @classmethod
    def highestOneBit(cls, x):
        n = x & ((1 << cls.SIZE) - 1)
        return cls._out(_signed(1 << (n.bit_length() - 1), cls.SIZE) if n else 0)

    @classmethod
    def numberOfTrailingZeros(cls, x):
        return cls.SIZE if not x else (x & -x).bit_length() - 1

    @classmethod
    def numberOfLeadingZeros(cls, x):
        return cls.SIZE - (x & ((1 << cls.SIZE) - 1)).bit_length()

    @classmethod
    def rotateLeft(cls, x, n):
        n, bits = n % cls.SIZE, x & ((1 << cls.SIZE) - 1)
        return cls._out(_signed(bits << n | bits >> (cls.SIZE - n), cls.SIZE))

    @classmethod
    def rotateRight(cls, x, n):
        return cls.rotateLeft(x, -n)

    @classmethod
    def toUnsignedString(cls, x):
        return text(str(x & ((1 << cls.SIZE) - 1)))

    @staticmethod
    def hashCode(x):
        return _signed(x ^ (x >> 32), 32) if not -(2**31) <= x < 2**31 else x


class Integer(_Whole):
    __java__ = "java.lang.Integer"
    MIN_VALUE, MAX_VALUE, BYTES = -(2**31), 2**31 - 1, 4

    @classmethod
    def parseInt(cls, s, radix=10):
        return _parse(cls, s, radix)

    @staticmethod
    def parseUnsignedInt(s, radix=10):
        return _signed(_plain_int(s, radix), 32)

    @staticmethod
    def toUnsignedLong(x):
        return _long(x & 0xFFFFFFFF)


class Long(_Whole):
    __java__ = "java.lang.Long"
    SIZE, _out = 64, staticmethod(_long)
    MIN_VALUE, MAX_VALUE, BYTES = _long(-(2**63)), _long(2**63 - 1), 8

    @classmethod
    def parseLong(cls, s, radix=10):
        return _parse(cls, s, radix)


class Short(_Whole):
    __java__ = "java.lang.Short"
    SIZE, MIN_VALUE, MAX_VALUE = 16, -32768, 32767

    @classmethod
    def parseShort(cls, s, radix=10):
        return _parse(cls, s, radix)


class Byte(_Whole):
    __java__ = "java.lang.Byte"
    SIZE, MIN_VALUE, MAX_VALUE = 8, -128, 127

    @classmethod
    def parseByte(cls, s, radix=10):
        return _parse(cls, s, radix)

    @staticmethod
    def toUnsignedInt(x):
        return x & 255



def _parse_float(s):
    if s is None:
        raise NullPointerException()
    plain = str.__str__(s).strip()
    try:
        if plain.lstrip("+-") in ("NaN", "Infinity"):
            return _plain_float(plain)
        if "_" in plain or plain.lower().lstrip("+-")[:1] in ("n", "i"):
            raise ValueError
        return _plain_float(plain[:-1] if plain[-1:] in "dDfF" and len(plain) > 1 else plain)
    except ValueError:
        raise NumberFormatException('For input string: "%s"' % plain if plain else "empty String") from None


class Double(Number):
    __java__ = "java.lang.Double"
    MAX_VALUE, MIN_VALUE = 1.7976931348623157e308, 5e-324
    NaN, POSITIVE_INFINITY, NEGATIVE_INFINITY, SIZE, BYTES = math.nan, math.inf, -math.inf, 64, 8
    _out = staticmethod(_plain_float)

    def __new__(cls, x=0.0):
        return cls._out(_parse_float(x) if isinstance(x, str) else _plain_float(x))

    @classmethod
    def valueOf(cls, x):
        return cls._out(_parse_float(x) if isinstance(x, str) else _plain_float(x))

    @staticmethod
    def parseDouble(s):
        return _parse_float(s)

    @classmethod
    def toString(cls, x):
        return text(java_double(_plain_float(x)))

    @staticmethod
    def isNaN(x):
        return x != x

    @staticmethod
    def isInfinite(x):
        return x in (math.inf, -math.inf)

    @staticmethod
    def isFinite(x):
        return math.isfinite(x)

    @staticmethod
    def compare(a, b):
        if a == b == 0:
            return int(math.copysign(1, a) - math.copysign(1, b)) // 2
        return (a > b) - (a < b) if a == a and b == b else (a != a) - (b != b)

    @staticmethod
    def max(a, b):
        return _plain_float(builtins.max(a, b))

    @staticmethod
    def min(a, b):
        return _plain_float(builtins.min(a, b))

    @staticmethod
    def sum(a, b):
        return _plain_float(a + b)

    @staticmethod
    def doubleToLongBits(x):
        return _long(struct.unpack(">q", struct.pack(">d", x))[0])

    doubleToRawLongBits = doubleToLongBits

    @staticmethod
    def longBitsToDouble(n):
        return struct.unpack(">d", struct.pack(">q", n))[0]


def _single(x):
    """The nearest number of 32 bits."""
    try:
        return struct.unpack(">f", struct.pack(">f", x))[0]
    except OverflowError:
        return math.copysign(math.inf, x)


class Float(Double):
    __java__ = "java.lang.Float"
    MAX_VALUE, MIN_VALUE, SIZE, BYTES = 3.4028234663852886e38, 1.401298464324817e-45, 32, 4
    _out = staticmethod(_single)

    @staticmethod
    def parseFloat(s):
        return _single(_parse_float(s))

    @staticmethod
    def floatToIntBits(x):
        return struct.unpack(">i", struct.pack(">f", x))[0]

    @staticmethod
    def intBitsToFloat(n):
        return struct.unpack(">f", struct.pack(">i", n))[0]


class Boolean(metaclass=Boxed):
    __java__ = "java.lang.Boolean"
    TRUE, FALSE = True, False

    def __new__(cls, x=False):
        return str.lower(x) == "true" if isinstance(x, str) else _plain_bool(x)

    @staticmethod
    def parseBoolean(s):
        return isinstance(s, str) and str.lower(s) == "true"

    @staticmethod
    def valueOf(x):
        return Boolean(x)

    @staticmethod
    def toString(x):
        return text("true" if x else "false")

    @staticmethod
    def compare(a, b):
        return (a > b) - (a < b)

    @staticmethod
    def logicalXor(a, b):
        return _plain_bool(a) != _plain_bool(b)

    @staticmethod
    def logicalAnd(a, b):
        return _plain_bool(a and b)

    @staticmethod
    def logicalOr(a, b):
        return _plain_bool(a or b)


def _char(c):
    return chr(c) if isinstance(c, int) else str.__str__(c)


def _asked(method):
    return staticmethod(lambda c: method(_char(c)))


class Character(metaclass=Boxed):
    """A character is a `str` of length 1."""

    __java__ = "java.lang.Character"
    MIN_VALUE, MAX_VALUE = "\0", "\uffff"

    def __new__(cls, c):
        return _char(c)

    isDigit = _asked(str.isdigit)
    isLetter = isAlphabetic = _asked(str.isalpha)
    isLetterOrDigit = _asked(str.isalnum)
    isUpperCase = _asked(str.isupper)
    isLowerCase = _asked(str.islower)
    isWhitespace = _asked(lambda c: c in " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f" or c.isspace() and c not in "\xa0\u2007\u202f\x85")
    isSpaceChar = _asked(lambda c: c in " \xa0\u2028\u2029" or "\u2000" <= c <= "\u200a")
    toUpperCase = _asked(lambda c: c.upper() if len(c.upper()) == 1 else c)
    toLowerCase = _asked(lambda c: c.lower() if len(c.lower()) == 1 else c)
    toString = staticmethod(lambda c: text(_char(c)))
    valueOf = staticmethod(_char)
    toChars = staticmethod(lambda code: list(chr(code)))
    compare = staticmethod(lambda a, b: ord(_char(a)) - ord(_char(b)))

    @staticmethod
    def getNumericValue(c):
        return Character.digit(c, 36)

    @staticmethod
    def digit(c, radix):
        at = _DIGITS.find(_char(c).lower())
        return at if at < radix else -1

    @staticmethod
    def forDigit(n, radix):
        return _DIGITS[n] if 0 <= n < radix else "\0"


def exact(n, bits, what):
    """A result that must not overflow."""
    if not -(1 << (bits - 1)) <= n < 1 << (bits - 1):
        raise ArithmeticException(what + " overflow")
    return n
