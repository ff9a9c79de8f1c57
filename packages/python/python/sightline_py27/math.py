import math as _math

from ._wrap import fill

fill(globals(), _math, "floor", "ceil")


def floor(x):
    return float(_math.floor(x)) if _math.isfinite(x) else float(x)


def ceil(x):
    return float(_math.ceil(x)) if _math.isfinite(x) else float(x)
