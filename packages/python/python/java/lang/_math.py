"""java.lang.Math. Of ints Jython takes the overload for `long`."""

import builtins
import math

from sightline_dialect.values.arithmetic import long as _long

from .._object import JavaObject
from ._boxes import exact
from .._throwables import ArithmeticException


def _number(name, x):
    if isinstance(x, str) or not isinstance(x, (int, float)):
        raise TypeError("%s(): 1st arg can't be coerced to double" % name)
    return float(x)


def _domain(name, function):
    """NaN where Python raises."""

    def call(x):
        x = _number(name, x)
        try:
            return function(x)
        except ValueError:
            return math.nan
        except OverflowError:
            return math.inf

    return staticmethod(call)


def _log(function):
    return lambda x: function(x) if x > 0 else -math.inf if x == 0 else math.nan


def _kept(name, function):
    """Whole numbers stay whole."""

    def call(*args):
        for i, a in enumerate(args):
            if isinstance(a, str) or not isinstance(a, (int, float)):
                raise TypeError("%s(): %s arg can't be coerced to float, double, int, long" % (name, ("1st", "2nd")[i]))
        made = function(*args)
        return float(made) if any(isinstance(a, float) for a in args) else _long(made)

    return staticmethod(call)


def _divisor(b):
    if b == 0:
        raise ArithmeticException("/ by zero")
    return b


def _round(x):
    if x != x:
        return _long(0)
    if x in (math.inf, -math.inf):
        return 2**63 - 1 if x > 0 else -(2**63)
    return _long(math.floor(x + 0.5) if abs(x) < 2**52 else int(x))



class Math(JavaObject):
    __java__ = "java.lang.Math"
    PI, E = math.pi, math.e
    abs, max, min = _kept("abs", builtins.abs), _kept("max", lambda a, b: builtins.max(a, b)), _kept("min", lambda a, b: builtins.min(a, b))
    sqrt, cbrt = _domain("sqrt", math.sqrt), _domain("cbrt", math.cbrt)
    floor, ceil, rint = _domain("floor", lambda x: float(math.floor(x))), _domain("ceil", lambda x: float(math.ceil(x))), _domain("rint", lambda x: float(builtins.round(x)))
    sin, cos, tan = _domain("sin", math.sin), _domain("cos", math.cos), _domain("tan", math.tan)
    asin, acos, atan = _domain("asin", math.asin), _domain("acos", math.acos), _domain("atan", math.atan)
    sinh, cosh, tanh = _domain("sinh", math.sinh), _domain("cosh", math.cosh), _domain("tanh", math.tanh)
    exp, expm1 = _domain("exp", math.exp), _domain("expm1", math.expm1)
    log, log10, log1p = _domain("log", _log(math.log)), _domain("log10", _log(math.log10)), _domain("log1p", math.log1p)
    toRadians, toDegrees = _domain("toRadians", math.radians), _domain("toDegrees", math.degrees)
    signum, ulp = _domain("signum", lambda x: float((x > 0) - (x < 0))), _domain("ulp", math.ulp)
    atan2, hypot, copySign = staticmethod(math.atan2), staticmethod(math.hypot), staticmethod(math.copysign)
    round = staticmethod(_round)
    floorMod = staticmethod(lambda a, b: a % _divisor(b))
    floorDiv = staticmethod(lambda a, b: a // _divisor(b))
    addExact = staticmethod(lambda a, b: exact(a + b, 64, "long"))
    subtractExact = staticmethod(lambda a, b: exact(a - b, 64, "long"))
    multiplyExact = staticmethod(lambda a, b: exact(a * b, 64, "long"))
    negateExact = staticmethod(lambda a: exact(-a, 64, "long"))
    incrementExact = staticmethod(lambda a: exact(a + 1, 64, "long"))
    toIntExact = staticmethod(lambda a: exact(a, 32, "integer"))

    @staticmethod
    def pow(a, b):
        try:
            return math.pow(a, b)
        except ValueError:
            return math.inf if a == 0 else math.nan
        except OverflowError:
            return math.inf

    @staticmethod
    def random():
        import random

        return random.random()
