"""`%` and `format` as Python 2 has them (decision: docs/decisions/python-dialect.md)."""

import re
from _string import formatter_parser

from .text import _own_str, ascii_str, builtin_str, float_str, implicit, text, to_repr, to_str, unicode

_new, _mod = str.__new__, str.__mod__

# --- % ---------------------------------------------------------------------------------------------------------------

_SPEC = re.compile(r"%(?:\(([^)]*)\))?([#0\- +]*)(\*|\d+)?(?:\.(\*|\d+))?[hlL]?(.)", re.S)
# Types whose values each conversion shows as CPython does.
_SAFE = {"s": frozenset((str, unicode, int, bool, type(None))), "x": frozenset((int, bool)), "X": frozenset((int, bool)), "o": frozenset((int, bool))}
_SAFE.update(dict.fromkeys("diueEfFgG", frozenset((int, float, bool))))
_NOTHING = frozenset()
_specs = {}
_plans = {}


def _parsed(pattern):
    found = _specs.get(pattern)
    if found is None:
        found = [m.groups() for m in _SPEC.finditer(pattern)]
        if len(_specs) > 2000:
            _specs.clear()
        _specs[str.__str__(pattern)] = found
    return found


def _plan(pattern):
    """For each argument of a pattern the types that are safe for its conversion; None: it has names or stars."""
    specs = [spec for spec in _parsed(pattern) if spec[4] != "%"]
    simple = all(name is None and kind != "(" and width != "*" and precision != "*" and not (kind == "o" and "#" in flags) for name, flags, width, precision, kind in specs)
    if len(_plans) > 2000:
        _plans.clear()
    made = _plans[str.__str__(pattern)] = [_SAFE.get(spec[4], _NOTHING) for spec in specs] if simple else None
    return made


def percent(pattern, args):
    """`pattern % args` with Python 2's `str` and `repr` of the arguments."""
    try:
        plan = _plans[pattern]
    except KeyError:
        plan = _plan(pattern)
    kind = type(args)
    if kind is tuple:
        if plan is None or len(plan) != len(args):
            return _percent_tuple(pattern, args)
        at = 0
        is_unicode = False
        for a in args:
            own = type(a)
            if own not in plan[at]:
                return _percent_planned(pattern, plan, args)
            if own is unicode:
                is_unicode = True
            at += 1
        made = pattern % args if type(pattern) is str else _mod(pattern, args)
        if is_unicode:
            if not made.isascii():
                made = _mixed(pattern, args)
            return _new(unicode, made)
        return made
    if plan is not None and len(plan) == 1 and not isinstance(args, tuple):
        if kind not in plan[0]:
            return _percent_planned(pattern, plan, (args,))
        made = pattern % args if type(pattern) is str else _mod(pattern, args)
        return _new(unicode, made) if kind is unicode else made
    return _percent_other(pattern, args)


def _percent_other(pattern, args):
    if isinstance(args, dict) and not any(spec[4] != "%" for spec in _parsed(pattern)):
        return _checked(pattern, ())
    if type(args) is str:
        return _checked(pattern, args)
    if isinstance(args, tuple):
        return _percent_tuple(pattern, tuple(args))
    if "%(" in pattern and isinstance(args, (list, range)) and any(spec[0] is not None for spec in _parsed(pattern)):
        raise TypeError("format requires a mapping")
    if "%(" in pattern and hasattr(type(args), "__getitem__") and not isinstance(args, str):
        return _percent_map(pattern, args)
    return _percent_tuple(pattern, (args,))


def _percent_planned(pattern, plan, args):
    """Each argument as its conversion shows it, one argument for each."""
    shown = list(args)
    kinds = [spec[4] for spec in _parsed(pattern) if spec[4] != "%"]
    is_unicode = type(pattern) is unicode or any(type(a) is unicode and k in "sc" for a, k in zip(args, kinds))
    for at, arg in enumerate(args):
        own = type(arg)
        if own in plan[at]:
            if own is str and is_unicode:
                shown[at] = implicit(arg)
        elif kinds[at] == "s":
            shown[at] = float_str(arg) if own is float else _plain(arg, is_unicode)
            is_unicode = is_unicode or isinstance(arg, unicode) or type(shown[at]) is unicode
        else:
            shown[at] = _argument(kinds[at], arg, is_unicode)
    made = _checked(pattern, tuple(shown))
    return text(made) if is_unicode else made


def _checked(pattern, args):
    if type(args) is int and not -2147483648 <= args <= 2147483647:
        return _percent_tuple(pattern, (args,))
    try:
        return str.__mod__(pattern, args)
    except TypeError as e:
        raise _format_error(e, pattern, args) from None


def _format_error(e, pattern, args):
    message = builtin_str(e)
    found = re.match(r"(?:%(.) format: an? (?:real number|number|integer) is required|must be real number), not (.*)", message)
    if found is None:
        if message.startswith("%c requires"):
            return TypeError("%c requires int or char")
        return e
    if found.group(1) in ("x", "X", "o"):
        return TypeError("%%%s format: a number is required, not %s" % found.groups())
    if found.group(1) is None:
        return TypeError("float argument required, not " + found.group(2))
    return TypeError("%d format: a number is required, not " + found.group(2) if found.group(1) in "diu" else "float argument required, not " + found.group(2))


def _percent_tuple(pattern, args):
    shown = []
    if "#" in pattern:
        pattern, args = _with_old_octals(pattern, tuple(args))
    is_unicode = type(pattern) is unicode
    it = iter(args)
    for _, _, width, precision, kind in _parsed(pattern):
        if kind == "%":
            continue
        for star in (width, precision):
            if star == "*":
                shown.append(next(it, None))
        for arg in it:
            is_unicode = is_unicode or kind in "sc" and isinstance(arg, unicode)
            shown.append(_argument(kind, arg, is_unicode))
            is_unicode = is_unicode or type(shown[-1]) is unicode
            break
    shown.extend(it)
    made = _checked(pattern, tuple(shown))
    return text(made) if is_unicode else made


def _with_old_octals(pattern, args):
    """`%#o` is `0777`: shown beforehand."""
    if any(spec[0] is not None or "*" in (spec[2], spec[3]) for spec in _parsed(pattern)):
        return pattern, args
    shown = list(args)
    at = -1

    def replaced(found):
        nonlocal at
        if found.group(5) == "%":
            return found.group(0)
        at += 1
        if found.group(5) != "o" or "#" not in found.group(2) or at >= len(shown):
            return found.group(0)
        digits = builtin_str.format("{:o}", abs(int(shown[at])))
        shown[at] = ("-" if shown[at] < 0 else "") + ("" if digits == "0" else "0") + digits
        return "%" + found.group(2).replace("#", "") + (found.group(3) or "") + "s"

    return type(pattern)(_SPEC.sub(replaced, pattern)), tuple(shown)


def _mixed(pattern, args):
    """`%` where the result is unicode: what is `str` is made unicode before."""
    return str.__mod__(pattern, tuple([implicit(a) if type(a) is str else a for a in args]))


def _argument(kind, arg, is_unicode=False):
    if kind == "s":
        return _plain(arg, is_unicode)
    if kind == "r":
        return _Shown(to_repr(arg))
    if kind == "c" and not isinstance(arg, str):
        arg = int(arg)
        if not is_unicode and not 0 <= arg < 256:
            raise OverflowError("unsigned byte integer is greater than maximum")
    if kind in "diouxXc" and not isinstance(arg, (int, str)):
        return int(arg) if kind != "c" and hasattr(type(arg), "__int__") else arg
    return arg


def _plain(arg, is_unicode=False):
    """What `%s` shows; `is_unicode`: the result is unicode."""
    if isinstance(arg, str):
        return str.__str__(arg) if not is_unicode or isinstance(arg, unicode) else implicit(str.__str__(arg))
    method = getattr(type(arg), "__unicode__", None) if is_unicode else None
    return str.__str__(method(arg)) if method is not None else _own_str(arg)


class _Shown(str):
    """Text whose `%r` is itself."""

    def __repr__(self):
        return str.__str__(self)


class _Shows(dict):
    def __init__(self, source, kinds):
        dict.__init__(self)
        self.source = source
        self.kinds = kinds

    def __missing__(self, key):
        return _argument(self.kinds.get(key, "s"), self.source[key])


def _percent_in_order(pattern, args):
    """Names that stand with several conversions: their values in order, without names."""
    named = [spec for spec in _parsed(pattern) if spec[0] is not None]
    return percent(type(pattern)(_NAMED.sub("%", pattern)), tuple(args[spec[0]] for spec in named))


_NAMED = re.compile(r"%\([^)]*\)")


def _percent_map(pattern, args):
    kinds = {}
    for name, _, _, _, kind in _parsed(pattern):
        if kinds.setdefault(name, kind) != kind:
            return _percent_in_order(pattern, args)
    made = _checked(pattern, _Shows(args, kinds))
    for key, kind in kinds.items():
        if kind == "s" and key is not None and _shows_unicode(args[key]):
            return text(made)
    return made


def _shows_unicode(arg):
    """Java objects are unicode where `%s` shows them, maps excepted."""
    return type(arg) is unicode or hasattr(type(arg), "__java__") and type(_plain(arg)) is unicode


# --- format ----------------------------------------------------------------------------------------------------------


class _Formatted:
    """An argument of `str.format` that shows itself as Python 2 does, and else is the value it stands for."""

    __slots__ = ("_of",)

    def __init__(self, value):
        self._of = value

    def __format__(self, spec):
        value = _wrapped_value(self)
        return formatted(ascii_str(value) if type(value) is unicode else value, spec)

    def __str__(self):
        return to_str(_wrapped_value(self))

    def __repr__(self):
        return to_repr(_wrapped_value(self))

    def __getattribute__(self, name):
        return wrap_argument(getattr(_wrapped_value(self), name))

    def __getitem__(self, key):
        value = _wrapped_value(self)
        if isinstance(key, int) and hasattr(value, "keys") and key not in value:
            key = builtin_str(key)
        try:
            return wrap_argument(value[key])
        except IndexError:
            raise KeyError(builtin_str(key)) from None


_wrapped_value = _Formatted._of.__get__


def wrap_argument(value):
    kind = type(value)
    return value if kind is str or kind is int and -2147483648 <= value <= 2147483647 else _Formatted(value)


def formatted(value, spec=""):
    """`format(value, spec)`."""
    kind = type(value)
    if kind is str or kind is int:
        return _builtin_format(value, spec)
    if kind is bool:
        return _builtin_format(int(value), spec)
    if kind is float and not spec:
        return float_str(value)
    if kind is float and spec[-1:] not in "eEfFgGn%":
        return format(float_str(value), (spec if spec[0] in "<>^=" or spec[1:2] in ("<", ">", "^") else ">" + spec)) if _is_width(spec) else format(value, spec)
    if kind is unicode:
        return text(format(str.__str__(value), spec))
    if kind.__format__ is object.__format__ or isinstance(value, (list, tuple, dict, set, BaseException)):
        return format(to_str(value), spec)
    return format(value, spec)


_WIDTH = re.compile(r"(.?[<>^])?\d*\Z")


def _is_width(spec):
    return _WIDTH.match(spec) is not None


_builtin_format = format


_float_fields = {}


def _shows_floats_alike(pattern):
    """Whether each field of a pattern says how a float is to be shown."""
    known = _float_fields.get(pattern)
    if known is None:
        if len(_float_fields) > 2000:
            _float_fields.clear()
        fields = [(spec, conversion) for _, name, spec, conversion in formatter_parser(pattern) if name is not None]
        known = _float_fields[pattern] = all(spec[-1:] in "eEfFgG%" and spec and not conversion for spec, conversion in fields)
    return known


def format_plainly(pattern, args):
    """`pattern.format(*args)` where CPython shows all of them as Python 2 does; else None."""
    floats = False
    for a in args:
        kind = type(a)
        if kind is float:
            floats = True
        elif kind is not str and (kind is not int or not -2147483648 <= a <= 2147483647):
            return None
    return pattern.format(*args) if not floats or _shows_floats_alike(pattern) else None


def str_format(pattern, args, kwargs):
    """`pattern.format(*args, **kwargs)`."""
    is_unicode = type(pattern) is unicode
    if is_unicode:
        args = [str.__str__(a) if type(a) is unicode else a for a in args]
        kwargs = {k: str.__str__(a) if type(a) is unicode else a for k, a in kwargs.items()}
    made = str.format(pattern, *[wrap_argument(a) for a in args], **{k: wrap_argument(v) for k, v in kwargs.items()})
    return text(made) if is_unicode else made


def _unicode_percent(self, args):
    made = _new(unicode, percent(self, args))
    if not made.isascii():
        args = tuple([implicit(a) if type(a) is str else a for a in args]) if type(args) is tuple else implicit(args) if type(args) is str else args
        made = _new(unicode, percent(self, args))
    return made


unicode.__mod__ = _unicode_percent
