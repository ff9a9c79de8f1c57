import operator as _operator

from sightline_dialect.values import arithmetic as _arithmetic
from ._wrap import fill

fill(globals(), _operator, "lt", "le", "gt", "ge", "mod")
lt, le, gt, ge, mod, div = _arithmetic.lt, _arithmetic.le, _arithmetic.gt, _arithmetic.ge, _arithmetic.mod, _arithmetic.div
__lt__, __le__, __gt__, __ge__ = lt, le, gt, ge


def repeat(a, n):
    return a * n


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


for _name in "lt le gt ge mod div".split():
    globals()["__%s__" % _name] = globals()[_name]
for _name in dir(_operator):
    if _name.startswith("__") and callable(getattr(_operator, _name)) and _name.strip("_") in globals() and _name not in globals():
        globals()[_name] = getattr(_operator, _name)
