"""java.lang"""

import builtins
import math as _math
import time as _time

from sightline_dialect import arithmetic as _arithmetic
from sightline_dialect.text import from_bytes as _from_bytes, text as _text, to_bytes as _to_bytes, unicode as _unicode

from .._object import JavaObject as Object, JavaType as _JavaType, java_double as _java_double, java_hash as _java_hash, java_string as _java_string
from ._throwables import *


class _Stream(Object):
    __java__ = "java.io.PrintStream"

    def println(self, x=""):
        import sys

        sys.stdout.write(_java_string(x) + "\n")

    def print_(self, x=""):
        import sys

        sys.stdout.write(_java_string(x))

    def __getattr__(self, name):
        if name == "print":
            return self.print_
        return Object.__getattr__(self, name)

    def flush(self):
        pass


class System(Object):
    __java__ = "java.lang.System"
    out = _Stream()
    err = out

    @staticmethod
    def currentTimeMillis():
        return int(_time.time() * 1000)

    @staticmethod
    def nanoTime():
        return _time.perf_counter_ns()

    @staticmethod
    def getProperty(name, default=None):
        known = {"line.separator": "\n", "file.separator": "/", "path.separator": ":", "java.version": "11", "user.language": "en", "user.timezone": _zone_id()}
        return known.get(name, default)

    @staticmethod
    def lineSeparator():
        return "\n"

    @staticmethod
    def getenv(name=None):
        return {} if name is None else None

    @staticmethod
    def identityHashCode(x):
        return builtins.hash(builtins.id(x)) & 0x7FFFFFFF

    @staticmethod
    def arraycopy(source, at, target, to, length):
        target[to : to + length] = source[at : at + length]

    @staticmethod
    def gc():
        pass


def _zone_id():
    from .. import _zones

    return _zones.default().id


class Thread(Object):
    """Only what concerns the running script: scripts start threads with system.util.invokeAsynchronous."""

    __java__ = "java.lang.Thread"

    def __init__(self, *args):
        if args != (None,):
            raise UnsupportedOperationException("java.lang.Thread cannot be started here: use system.util.invokeAsynchronous")

    @staticmethod
    def sleep(millis, nanos=0):
        _time.sleep(millis / 1000.0)

    @staticmethod
    def currentThread():
        return _current

    @staticmethod
    def interrupted():
        return False

    def getName(self):
        return _text("script")

    def setName(self, name):
        pass

    def getId(self):
        return 1

    def isInterrupted(self):
        return False

    def isAlive(self):
        return True

    def interrupt(self):
        pass

    def getStackTrace(self):
        return []


_current = Thread(None)
_plain_float, _plain_int, _plain_bool = float, int, bool


class _Boxed(_JavaType):
    """Box classes: calling one makes the Python value, which is no instance of it (as values from Java are not in Jython)."""


class Number(metaclass=_Boxed):
    __java__ = "java.lang.Number"


def _parse(cls, s, radix=10):
    try:
        if not isinstance(s, str) or "_" in s or s != s.strip():
            raise ValueError
        value = int(s, radix)
    except ValueError:
        raise NumberFormatException('For input string: "%s"' % s if s is not None else "null") from None
    if not cls.MIN_VALUE <= value <= cls.MAX_VALUE:
        raise NumberFormatException('For input string: "%s"' % s)
    return value


class _Whole(Number):
    MIN_VALUE, MAX_VALUE = -(2**31), 2**31 - 1

    def __new__(cls, x=0):
        return _parse(cls, x) if isinstance(x, str) else int(x)

    @classmethod
    def valueOf(cls, x, radix=10):
        return _parse(cls, x, radix) if isinstance(x, str) else int(x)

    @staticmethod
    def toString(x, radix=10):
        return _text(_digits(x, radix))

    @staticmethod
    def toHexString(x):
        return _text("%x" % (x & 0xFFFFFFFF if x >= -(2**31) else x & (2**64 - 1)))

    @staticmethod
    def toBinaryString(x):
        return _text("{:b}".format(x & 0xFFFFFFFF))

    @staticmethod
    def compare(a, b):
        return (a > b) - (a < b)

    max = staticmethod(builtins.max)
    min = staticmethod(builtins.min)

    @staticmethod
    def signum(x):
        return (x > 0) - (x < 0)

    @staticmethod
    def bitCount(x):
        return bin(x & 0xFFFFFFFF).count("1")


def _digits(x, radix):
    if radix == 10:
        return str(x)
    n, made = abs(x), ""
    while n or not made:
        n, d = divmod(n, radix)
        made = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + made
    return ("-" if x < 0 else "") + made


class Integer(_Whole):
    __java__ = "java.lang.Integer"

    @classmethod
    def parseInt(cls, s, radix=10):
        return _parse(cls, s, radix)


class Long(_Whole):
    __java__ = "java.lang.Long"
    MIN_VALUE, MAX_VALUE = -(2**63), 2**63 - 1

    @classmethod
    def parseLong(cls, s, radix=10):
        return _parse(cls, s, radix)

    @staticmethod
    def toHexString(x):
        return _text("%x" % (x & (2**64 - 1)))


class Short(_Whole):
    __java__ = "java.lang.Short"
    MIN_VALUE, MAX_VALUE = -32768, 32767

    @classmethod
    def parseShort(cls, s):
        return _parse(cls, s)


class Byte(_Whole):
    __java__ = "java.lang.Byte"
    MIN_VALUE, MAX_VALUE = -128, 127


def _parse_float(s):
    try:
        return _plain_float(s)
    except ValueError:
        raise NumberFormatException('For input string: "%s"' % s if s.strip() else "empty String") from None


class Double(Number):
    __java__ = "java.lang.Double"
    MAX_VALUE, MIN_VALUE = 1.7976931348623157e308, 5e-324
    NaN, POSITIVE_INFINITY, NEGATIVE_INFINITY = _math.nan, _math.inf, -_math.inf

    def __new__(cls, x=0.0):
        return _parse_float(x) if isinstance(x, str) else _plain_float(x)

    @staticmethod
    def valueOf(x):
        return _parse_float(x) if isinstance(x, str) else _plain_float(x)

    @staticmethod
    def parseDouble(s):
        return _parse_float(s)

    parseFloat = parseDouble

    @staticmethod
    def toString(x):
        return _text(_java_double(_plain_float(x)))

    @staticmethod
    def isNaN(x):
        return x != x

    @staticmethod
    def isInfinite(x):
        return x in (_math.inf, -_math.inf)

    @staticmethod
    def compare(a, b):
        return (a > b) - (a < b)


class Float(Double):
    __java__ = "java.lang.Float"
    MAX_VALUE, MIN_VALUE = 3.4028234663852886e38, 1.401298464324817e-45


class Boolean(metaclass=_Boxed):
    __java__ = "java.lang.Boolean"
    TRUE, FALSE = True, False

    def __new__(cls, x=False):
        return x.lower() == "true" if isinstance(x, str) else _plain_bool(x)

    @staticmethod
    def parseBoolean(s):
        return isinstance(s, str) and s.lower() == "true"

    @staticmethod
    def valueOf(x):
        return Boolean(x)

    @staticmethod
    def toString(x):
        return _text("true" if x else "false")


class Character(metaclass=_Boxed):
    __java__ = "java.lang.Character"

    def __new__(cls, c):
        return _text(c)

    @staticmethod
    def isDigit(c):
        return c.isdigit()

    @staticmethod
    def isLetter(c):
        return c.isalpha()

    @staticmethod
    def isLetterOrDigit(c):
        return c.isalnum()

    @staticmethod
    def toUpperCase(c):
        return c.upper()

    @staticmethod
    def isUpperCase(c):
        return c.isupper()


from ._strings import String, StringBuffer, StringBuilder


class _CharSequence(_JavaType):
    def __instancecheck__(cls, x):
        return isinstance(x, str)


class CharSequence(metaclass=_CharSequence):
    __java__ = "java.lang.CharSequence"


class _ClassType(_JavaType):
    def __instancecheck__(cls, x):
        return isinstance(x, type)


class Class(metaclass=_ClassType):
    __java__ = "java.lang.Class"

    @staticmethod
    def forName(name):
        import importlib

        module, _, last = name.rpartition(".")
        try:
            return getattr(importlib.import_module(module), last)
        except (ImportError, AttributeError):
            raise ClassNotFoundException(name) from None


class Math(Object):
    __java__ = "java.lang.Math"
    PI, E = _math.pi, _math.e
    abs = staticmethod(builtins.abs)
    max = staticmethod(builtins.max)
    min = staticmethod(builtins.min)
    sqrt = staticmethod(lambda x: _math.sqrt(x) if x >= 0 else _math.nan)
    pow = staticmethod(lambda a, b: _math.pow(a, b))
    floor = staticmethod(lambda x: _plain_float(_math.floor(x)))
    ceil = staticmethod(lambda x: _plain_float(_math.ceil(x)))
    rint = staticmethod(lambda x: _plain_float(builtins.round(x)))
    round = staticmethod(lambda x: int(_math.floor(x + 0.5)))
    sin = staticmethod(_math.sin)
    cos = staticmethod(_math.cos)
    tan = staticmethod(_math.tan)
    asin = staticmethod(_math.asin)
    acos = staticmethod(_math.acos)
    atan = staticmethod(_math.atan)
    atan2 = staticmethod(_math.atan2)
    exp = staticmethod(_math.exp)
    log = staticmethod(lambda x: _math.log(x) if x > 0 else -_math.inf if x == 0 else _math.nan)
    log10 = staticmethod(lambda x: _math.log10(x) if x > 0 else -_math.inf if x == 0 else _math.nan)
    hypot = staticmethod(_math.hypot)
    toRadians = staticmethod(_math.radians)
    toDegrees = staticmethod(_math.degrees)
    signum = staticmethod(lambda x: _plain_float((x > 0) - (x < 0)))
    floorMod = staticmethod(lambda a, b: a % b)
    floorDiv = staticmethod(lambda a, b: a // b)

    @staticmethod
    def random():
        import random

        return random.random()


class Runtime(Object):
    __java__ = "java.lang.Runtime"

    @staticmethod
    def getRuntime():
        return Runtime()

    def availableProcessors(self):
        return 1

    def freeMemory(self):
        return 0

    def totalMemory(self):
        return 0

    def maxMemory(self):
        return 0


class Iterable(Object):
    __java__ = "java.lang.Iterable"


class Runnable(Object):
    __java__ = "java.lang.Runnable"


class Comparable(Object):
    __java__ = "java.lang.Comparable"


class Enum(Object):
    __java__ = "java.lang.Enum"
