import operator as _operator

from sightline_dialect import arithmetic as _arithmetic
from ._wrap import fill

fill(globals(), _operator, "lt", "le", "gt", "ge", "mod")
lt, le, gt, ge, mod, div = _arithmetic.lt, _arithmetic.le, _arithmetic.gt, _arithmetic.ge, _arithmetic.mod, _arithmetic.div
__lt__, __le__, __gt__, __ge__ = lt, le, gt, ge


def isCallable(x):
    return callable(x)


def sequenceIncludes(a, b):
    return b in a


def isNumberType(x):
    return isinstance(x, (int, float, complex))


def isSequenceType(x):
    return hasattr(x, "__getitem__") and not isinstance(x, dict)


def isMappingType(x):
    return isinstance(x, dict)
