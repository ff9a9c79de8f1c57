import math as _math

from sightline_dialect.values.arithmetic import long as _long

from ._wrap import fill

fill(globals(), _math, "floor", "ceil", "factorial")


def _number(x):
    if isinstance(x, str) or not hasattr(x, "__float__"):
        raise TypeError("a float is required")
    return float(x)


def floor(x):
    x = _number(x)
    return float(_math.floor(x)) if _math.isfinite(x) else x


def ceil(x):
    x = _number(x)
    return float(_math.ceil(x)) if _math.isfinite(x) else x


def factorial(x):
    if x < 0 or x != int(x):
        raise ValueError("math domain error")
    return _long(_math.factorial(int(x)))
