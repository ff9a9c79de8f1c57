"""Numbers and order as Python 2 has them: long, /, round, comparison of unlike types, sorting."""

import builtins
import datetime
import functools
import math
import operator

from . import formatting, text


class long(int):
    """A small `long`; ints outside 32 bits are long to scripts without this class."""

    __slots__ = ()
    __repr27__ = "<type 'long'>"

    def __new__(cls, x=0, base=None):
        if base is not None:
            try:
                return int.__new__(cls, x.rstrip("lL"), base)
            except ValueError as e:
                raise ValueError(builtins.str(e).replace("int()", "long()")) from None
        if isinstance(x, str) and x.strip()[-1:] in ("l", "L"):
            x = x.strip()[:-1]
        method = getattr(type(x), "__long__", None)
        if method is not None:
            x = method(x)
        try:
            return int.__new__(cls, x)
        except ValueError as e:
            raise ValueError(builtins.str(e).replace("int()", "long()")) from None
        except TypeError:
            if isinstance(x, complex):
                raise TypeError("can't convert complex to long; use e.g. long(abs(z))") from None
            raise TypeError("long() argument must be a string or a number, not '%s'" % type(x).__name__) from None

    def __repr__(self):
        return int.__repr__(self) + "L"

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(int(self), spec)

    def __hash__(self):
        return int.__hash__(self)

    def __reduce__(self):
        return (long, (int(self),))


_int = int.__new__


def _long_operator(name, method):
    def binary(self, other, _method=method):
        made = _method(self, other)
        return _int(long, made) if type(made) is int else made

    def unary(self, _method=method):
        return _int(long, _method(self))

    setattr(long, name, unary if name in ("__neg__", "__pos__", "__abs__", "__invert__") else binary)


for _name in "add sub mul floordiv mod lshift rshift and or xor radd rsub rmul rfloordiv rmod rlshift rrshift rand ror rxor neg pos abs invert".split():
    _long_operator("__%s__" % _name, getattr(int, "__%s__" % _name))


def _long_power(method):
    def power(self, other, modulus=None):
        made = method(self, other, modulus) if modulus is not None else method(self, other)
        return _int(long, made) if type(made) is int else made

    return power


long.__pow__, long.__rpow__ = _long_power(int.__pow__), _long_power(int.__rpow__)


def int_of(x):
    """`int(x)`; a text with `_` is no number in Python 2."""
    if isinstance(x, str) and "_" in x:
        raise ValueError("invalid literal for int() with base 10: %s" % text.to_repr(str.__str__(x)))
    return int(x)


def float_of(x):
    """`float(x)`; a text with `_` is no number in Python 2."""
    if isinstance(x, str) and "_" in x:
        raise ValueError("invalid literal for float: %s" % str.strip(x))
    return float(x)


def int_base(x, base):
    """`int(x, base)`; base 0 takes Python 2's octal numbers."""
    if base == 0 and isinstance(x, str) and len(x.strip().lstrip("+-")) > 1:
        digits = x.strip()
        bare = digits.lstrip("+-")
        if bare.isdigit() and bare[0] == "0":
            try:
                return int(digits, 8)
            except ValueError:
                raise ValueError("invalid literal for int() with base 0: %s" % text.to_repr(x)) from None
    return int(x, base)


class edge(int):
    """An int whose sums may be long: `sys.maxint`."""

    __slots__ = ()
    __repr__ = __str__ = lambda self: int.__repr__(self)


def _edge_operator(name):
    method = getattr(int, name)

    def call(self, other):
        made = method(self, other)
        return _int(long, made) if type(made) is int and not -2147483648 <= made <= 2147483647 else made

    setattr(edge, name, call)


for _name in "add sub mul radd rsub rmul".split():
    _edge_operator("__%s__" % _name)


def power(a, b):
    """`a ** b`."""
    try:
        made = a**b
    except OverflowError:
        return _overflown(a, b)
    if type(made) is int:
        return made if -2147483648 <= made <= 2147483647 else _int(long, made)
    if type(made) is complex and not isinstance(a, complex) and not isinstance(b, complex):
        raise ValueError("negative number cannot be raised to a fractional power")
    return made


def _overflown(a, b):
    return -math.inf if a < 0 and b % 2 == 1 else math.inf


def lshift(a, b):
    """`a << b`."""
    made = a << b
    return _int(long, made) if type(made) is int and not -2147483648 <= made <= 2147483647 else made


def is_long(x):
    return type(x) is long or isinstance(x, int) and not -2147483648 <= int.__index__(x) <= 2147483647


def _zero(a, b):
    raise ZeroDivisionError("long division or modulo" if long in (type(a), type(b)) else "integer division or modulo by zero")


def div(a, b):
    """`a / b`: floor division for ints."""
    if type(a) is int and type(b) is int:
        return a // b
    if type(a) is float or type(b) is float:
        return a / b  # a ZeroDivisionError from here is worded as float division
    method = getattr(type(a), "__div__", None)
    if method is not None:
        made = method(a, b)
        if made is not NotImplemented:
            return made
    if isinstance(a, int) and isinstance(b, int):
        return a // b if b else _zero(a, b)
    method = getattr(type(b), "__rdiv__", None)
    return method(b, a) if method is not None else a / b


def idiv(a, b):
    """`a /= b`."""
    method = getattr(type(a), "__idiv__", None)
    return div(a, b) if method is None else method(a, b)


def mod(a, b):
    """`a % b`: formatting when `a` is text."""
    kind = type(a)
    if kind is int or kind is float:
        return a % b
    return text.unicode.__mod__(a, b) if type(a) is text.unicode else formatting.percent(a, b) if isinstance(a, str) else a % b


# --- order -----------------------------------------------------------------------------------------------------------

_REFUSED = (datetime.date, datetime.time, datetime.timedelta, complex)
_AWARE = (datetime.datetime, datetime.time)


def lt(a, b):
    try:
        return a < b
    except TypeError:
        return unlike(a, b) < 0


def le(a, b):
    try:
        return a <= b
    except TypeError:
        return unlike(a, b) <= 0


def gt(a, b):
    try:
        return a > b
    except TypeError:
        return unlike(a, b) > 0


def ge(a, b):
    try:
        return a >= b
    except TypeError:
        return unlike(a, b) >= 0


def unlike(a, b):
    """-1, 0 or 1 for values that Python 3 does not order."""
    if isinstance(a, (set, frozenset)) or isinstance(b, (set, frozenset)):
        raise TypeError("can only compare to a set")
    for value in (a, b):
        if isinstance(value, _REFUSED) and type(a) is not type(b) or isinstance(value, complex):
            raise TypeError("can't compare %s to %s" % (_full_name(a), _full_name(b)) if not isinstance(value, complex) else "cannot compare complex numbers using <, <=, >, >=")
    if isinstance(a, _AWARE) and type(a) is type(b):
        raise TypeError("can't compare offset-naive and offset-aware %ss" % type(a).__name__)
    made = _by_cmp(a, b)
    if made is not None:
        return made
    if type(a) is type(b) or isinstance(a, dict) and isinstance(b, dict):
        return _same_type(a, b)
    ka, kb = _rank(a), _rank(b)
    return -1 if ka < kb else 1 if ka > kb else _by_id(a, b)


def _by_id(a, b):
    return -1 if id(a) < id(b) else 1 if id(a) > id(b) else 0


def _by_cmp(a, b):
    for first, second, sign in ((a, b, 1), (b, a, -1)):
        method = getattr(type(first), "__cmp__", None)
        if method is None:
            continue
        made = method(first, second)
        if made is NotImplemented:
            continue
        if not isinstance(made, (int, float)):
            raise TypeError("an integer is required")
        return sign * made
    return None


def _full_name(value):
    kind = type(value)
    return "'%s'" % kind.__name__


def _rank(value):
    """None first, then numbers, then by the name of the type."""
    if value is None:
        return ("", "")
    if isinstance(value, (int, float)):
        return ("", "number")
    if isinstance(value, str):
        return ("unicode" if type(value) is text.unicode else "str", "")
    if getattr(type(value), "__old_style__", False):
        return ("instance", "")
    return (type(value).__name__, "")


def _same_type(a, b):
    if isinstance(a, (list, tuple)):
        for x, y in zip(a, b):
            if x is not y and x != y:
                return cmp(x, y)
        return (len(a) > len(b)) - (len(a) < len(b))
    if isinstance(a, dict):
        return _dicts(a, b)
    return _by_id(a, b)


def _dicts(a, b):
    if len(a) != len(b):
        return -1 if len(a) < len(b) else 1
    return _same_type(sort_list(list(a.items())), sort_list(list(b.items())))


_ORDERED = frozenset((int, float, bool, str, text.unicode))


def cmp(a, b):
    if type(a) in _ORDERED and type(a) is type(b):
        return (a > b) - (a < b)
    made = _by_cmp(a, b)
    if made is not None:
        return made
    try:
        if a == b:
            return 0
        return -1 if a < b else 1
    except TypeError:
        return unlike(a, b)


_cmp_key = functools.cmp_to_key(cmp)


def sort_list(items, cmp_function=None, key=None, reverse=False):
    """Sorts a list as Python 2's `list.sort(cmp, key, reverse)` and returns it."""
    items[:] = sorted27(items, cmp_function, key, reverse)
    return items


def _sign(value):
    if not isinstance(value, (int, float)):
        raise TypeError("an integer is required")
    return value


def sorted27(iterable, cmp=None, key=None, reverse=False):
    items = iterable if type(iterable) is list else list(iterable)
    reverse = bool(reverse)
    if cmp is not None:
        by = functools.cmp_to_key(lambda a, b: _sign(cmp(a, b)))
        return _sorted(items, key=by if key is None else lambda x: by(key(x)), reverse=reverse)
    try:
        return _sorted(items, key=key, reverse=reverse)
    except TypeError:
        return _sorted(items, key=_cmp_key if key is None else lambda x: _cmp_key(key(x)), reverse=reverse)


def _extreme_of(name):
    function = getattr(builtins, name)

    def find(*args, key=None):
        if key is None and (len(args) > 1 or args and type(args[0]) is list and args[0]):
            try:
                return function(*args)
            except TypeError:
                pass
        return _extreme(function, args, key)

    find.__name__ = find.__qualname__ = name
    return find


min27 = _extreme_of("min")
max27 = _extreme_of("max")


def max2(a, b):
    """`max(a, b)`."""
    try:
        return b if b > a else a
    except TypeError:
        return max27(a, b)


def min2(a, b):
    """`min(a, b)`."""
    try:
        return b if b < a else a
    except TypeError:
        return min27(a, b)


def _extreme(function, args, key):
    name = function.__name__
    if not args:
        raise TypeError("%s() expected 1 arguments, got 0" % name)
    values = list(args[0]) if len(args) == 1 else args
    if not values:
        raise ValueError("%s() arg is an empty sequence" % name)
    try:
        return function(values, key=key)
    except TypeError:
        return function(values, key=_cmp_key if key is None else lambda x: _cmp_key(key(x)))


# --- number built-ins ------------------------------------------------------------------------------------------------


_sorted, _round, _sum = builtins.sorted, builtins.round, builtins.sum
_TENS = tuple(10.0**digits for digits in range(12))
_SURE = 2.0**46


def round27(number, ndigits=0):
    """Half away from zero, always a float."""
    x = number if type(number) is float else _real(number)
    if type(ndigits) is int and 0 <= ndigits < 12:
        tens = _TENS[ndigits]
        scaled = x * tens
        if -_SURE < scaled < _SURE:
            made = _round(x, ndigits)
            # Both ways of rounding agree unless it is a tie; the second part is more than what the numbers before it lost on their way.
            if abs((x - made) * tens) + abs(scaled) * 1e-15 + 1e-9 < 0.5:
                return made or _signed_zero(x, ndigits)
    if x != x or x in (math.inf, -math.inf):
        return x
    made = _half_away(abs(x), int(ndigits))
    return math.copysign(made, x) if made else _signed_zero(x, int(ndigits))


def _signed_zero(x, digits):
    """What Jython rounds to zero keeps its sign where its exponent alone tells that it is too small."""
    return math.copysign(0.0, x) if x == 0 or 3.3219 * digits < -1 - math.frexp(x)[1] else 0.0


def _real(number):
    if isinstance(number, str) or number is None:
        raise TypeError("a float is required")
    return float(number)


def _half_away(x, digits):
    made = builtins.round(x, digits)
    if digits > 22 or x >= 1e22:
        return float(made)
    from decimal import Context, Decimal, ROUND_HALF_UP

    if digits == 0:
        return float(math.floor(x) + (x - math.floor(x) >= 0.5))
    exact = Decimal(x).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, Context(prec=40)) if x < 1e15 else made
    return float(exact)


def hex27(x):
    if not isinstance(x, int):
        return _digits(x, "hex")
    return builtins.hex(x) + ("L" if is_long(x) else "")


def _digits(x, name):
    method = getattr(type(x), "__%s__" % name, None)
    if method is None:
        raise TypeError("%s() argument can't be converted to %s" % (name, name))
    return method(x)


def bin27(x):
    try:
        return builtins.bin(x)
    except TypeError:
        raise TypeError("'%s' object cannot be interpreted as an index" % text.type_name(x)) from None


def oct27(x):
    if not isinstance(x, int):
        return _digits(x, "oct")
    digits = builtins.oct(x).replace("0o", "0", 1)
    return ("0" if x == 0 else digits) + ("L" if is_long(x) else "")


def pow27(x, y, z=None):
    made = power(x, y) if z is None else builtins.pow(x, y, z)
    return _int(long, made) if type(made) is int and (type(x) is long or type(y) is long or type(z) is long or is_long(x) or is_long(y)) else made


def divmod27(a, b):
    made = builtins.divmod(a, b)
    return tuple(map(long, made)) if type(made[0]) is int and (is_long(a) or is_long(b)) else made


def coerce(a, b):
    if not isinstance(a, (int, float, complex)) or not isinstance(b, (int, float, complex)):
        raise TypeError("number coercion failed")
    for kind in (complex, float, long):
        if isinstance(a, kind) or isinstance(b, kind):
            return kind(a), kind(b)
    return a, b


_REPEATABLE = frozenset((list, tuple, range, set, frozenset, dict))


def sum27(iterable, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if type(iterable) not in _REPEATABLE:
        return functools.reduce(operator.add, iter(iterable), start)
    made = _sum(iterable, start)
    return functools.reduce(operator.add, iterable, start) if type(made) is float else made  # CPython compensates what is lost
