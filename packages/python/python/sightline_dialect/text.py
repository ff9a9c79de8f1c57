"""Text as Python 2 shows it: unicode, str(), repr(), % and format (decision: docs/decisions/python-dialect.md)."""

import abc
import datetime
import re
import types
from _string import formatter_parser
from collections import OrderedDict, defaultdict, deque, Counter

builtin_str = str
builtin_repr = repr


class unicode(str):
    """Text with the type `unicode`: literals `u''` and everything from outside. A plain `str` is Python 2's `str`."""

    __slots__ = ()
    __repr27__ = "<type 'unicode'>"

    def __new__(cls, obj="", encoding=None, errors="strict"):
        if encoding is not None:
            return text(obj) if isinstance(obj, unicode) else decode(obj, encoding, errors)
        if isinstance(obj, str):
            return str.__new__(cls, obj if type(obj) is unicode else implicit(obj))
        method = getattr(type(obj), "__unicode__", None)
        if method is not None:
            return str.__new__(cls, method(obj))
        shown = _own_str(obj)
        return str.__new__(cls, shown if isinstance(obj, BaseException) and any(type(a) is unicode for a in obj.args) or type(shown) is unicode else implicit(shown))

    def __add__(self, other):
        kind = type(other)
        if kind is str:
            if not other.isascii():
                implicit(other)
        elif kind is not unicode and not isinstance(other, str):
            return NotImplemented
        return _new(unicode, _add(self, other))

    def __radd__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _new(unicode, _add(other if other.isascii() else implicit(other), self))

    def __contains__(self, part):
        if isinstance(part, str) and not part.isascii() and not isinstance(part, unicode):
            implicit(part)
        return _within(self, part)

    def __mul__(self, count):
        return text(str.__mul__(self, count))

    __rmul__ = __mul__

    def __mod__(self, args):
        made = _new(unicode, percent(self, args))
        if not made.isascii():
            _mixed(args if type(args) is tuple else (args,))
        return made

    def isdigit(self):
        return str.isdecimal(self)

    def __getitem__(self, index):
        return _new(unicode, _item(self, index))

    def __iter__(self):
        return map(text, str.__iter__(self))

    def __repr__(self):
        return "u" + quote(self, True)

    # `__str__` and `__format__` are those of `str`: they answer a plain copy, and CPython calls them without a trip through Python.

    def __reduce__(self):
        return (text, (str.__str__(self),))

    def __getslice__(self, start, end):
        return text(str.__getitem__(self, slice(start, end)))


_new, _add, _item, _mod, _within = str.__new__, str.__add__, str.__getitem__, str.__mod__, str.__contains__


def implicit(s):
    """A `str` where Python 2 makes it unicode by itself: its bytes have to be ASCII."""
    for at, c in enumerate(str.__str__(s)):
        if "\x7f" < c < "\u0100":
            raise UnicodeDecodeError("ascii", s.encode("latin-1", "replace"), at, at + 1, "ordinal not in range(128)")
    return s


def text(value):
    """A `unicode` of a Python 3 string, without any conversion."""
    return _new(unicode, value)


def _wrap(name):
    method = getattr(str, name)

    def call(self, *args):
        return _new(unicode, method(self, *args))

    call.__name__ = name
    return call


def _wrap_list(name, kind):
    method = getattr(str, name)

    def call(self, *args):
        return kind([_new(unicode, part) for part in method(self, *args)])

    call.__name__ = name
    return call


for _name in "capitalize center expandtabs ljust lower lstrip replace rjust rstrip strip swapcase title translate upper zfill".split():
    setattr(unicode, _name, _wrap(_name))
for _name in "split rsplit splitlines".split():
    setattr(unicode, _name, _wrap_list(_name, list))
for _name in "partition rpartition".split():
    setattr(unicode, _name, _wrap_list(_name, tuple))

# --- str() and repr() ------------------------------------------------------------------------------------------------

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quote(value, is_unicode):
    """The quoted part of a repr; characters outside printable ASCII as escapes."""
    mark = '"' if "'" in value and '"' not in value else "'"
    if value.isascii() and value.isprintable() and "\\" not in value and mark not in value:
        return mark + str.__str__(value) + mark
    return mark + "".join(_escaped(c, mark, is_unicode) for c in str.__iter__(value)) + mark


def _escaped(c, mark, is_unicode):
    if c == mark:
        return "\\" + c
    if c in _ESCAPES:
        return _ESCAPES[c]
    code = ord(c)
    if 32 <= code < 127:
        return c
    if code < 256:
        return "\\x%02x" % code
    return "\\u%04x" % code if code < 0x10000 else "\\U%08x" % code


def _own_str(x):
    """`str(x)` with the kind of text its `__str__` answers."""
    if hasattr(type(x), "__java__") and hasattr(type(x), "__unicode__"):
        return text(type(x).__unicode__(x))
    slot = type(x).__str__
    if isinstance(slot, types.FunctionType) and (not isinstance(x, BaseException) or hasattr(type(x), "__java__")):
        shown = slot(x)
        if type(shown) is unicode:
            return shown
    return to_str(x, strict=False)


def float_str(x):
    """`str(float)` of Python 2.7: 12 significant digits."""
    s = "%.12g" % x
    if "." in s or "e" in s or not s.lstrip("-").isdigit():
        return s
    return s + ".0" if len(s.lstrip("-")) < 12 else _exponent(s)


def _exponent(s):
    """Jython leaves no room for `.0` after twelve digits."""
    sign = "-" if s[0] == "-" else ""
    digits = s.lstrip("-")
    mantissa = (digits[0] + "." + digits[1:]).rstrip("0").rstrip(".")
    return "%s%se+%02d" % (sign, mantissa, len(digits) - 1)


def to_str(x, strict=True):
    """`str(x)`. A `unicode` with characters outside ASCII raises, as there; `strict=False` leaves it."""
    kind = type(x)
    if kind is str:
        return x
    if kind is int:
        return builtin_str(x)
    if kind is float:
        return float_str(x)
    if kind is unicode:
        return ascii_str(x) if strict else str.__str__(x)
    if kind is bool or x is None:
        return builtin_str(x)
    return _object_str(x, strict)


def shown(x):
    """What `print` writes for a value."""
    return str.__str__(x) if isinstance(x, unicode) or isinstance(x, str) and type(x).__str__ is str.__str__ else to_str(x)


def _object_str(x, strict):
    if isinstance(x, (bytearray, bytes)):
        return from_bytes(x)
    if isinstance(x, type) and type(x).__str__ is not object.__str__:
        return type(x).__str__(x)
    if isinstance(x, type):
        return "%s.%s" % (x.__module__, x.__name__) if getattr(x, "__old_style__", False) else type_repr(x)
    slot = type(x).__str__
    if slot is object.__str__ and isinstance(x, (int, float, complex)):
        return int.__repr__(x) if isinstance(x, int) else float_str(x) if isinstance(x, float) else _complex(x, float_str)
    if slot is object.__str__:
        return _dict(x) if type(x) is OrderedDict or type(x) is Counter else to_repr(x)
    if slot is BaseException.__str__ or isinstance(x, BaseException) and not hasattr(type(x), "__java__"):
        return exception_str(x, strict)
    shown = slot(x)
    if type(shown) is unicode and strict:
        return ascii_str(shown)
    if not isinstance(shown, str):
        raise TypeError("__str__ returned non-string (type %s)" % type_name(shown))
    return str.__str__(shown)


def ascii_str(x):
    """A `unicode` as `str`; raises as the implicit ASCII codec of Python 2 does."""
    s = str.__str__(x)
    if not s.isascii():
        encode(x)
    return s


_wording = lambda kind, message: message


def set_wording(function):
    """Installs the function that gives messages of exceptions their Python 2 wording."""
    global _wording
    _wording = function


def _complex(x, show):
    """Java's zero keeps no sign in front of the imaginary part alone."""
    imaginary = _bare(show(x.imag)) + "j"
    if x.real == 0:
        return imaginary
    return "(" + _bare(show(x.real)) + ("" if imaginary[0] in "-n" else "+") + imaginary + ")"


def _bare(shown):
    return shown[:-2] if shown.endswith(".0") else shown


def exception_str(e, strict=False):
    slot = type(e).__str__
    if slot in (BaseException.__str__, Exception.__str__) or type(e).__module__ == "builtins":
        if isinstance(e, KeyError):
            return to_repr(e.args[0]) if len(e.args) == 1 else ("" if not e.args else to_repr(e.args))
        if isinstance(e, (OSError, UnicodeError, SyntaxError)):
            return _wording(e, builtin_str(e))
        if not e.args:
            return ""
        return _wording(e, to_str(e.args[0], strict)) if len(e.args) == 1 else to_repr(e.args)
    return slot(e)


def to_repr(x):
    """`repr(x)` as Python 2 prints it, containers included."""
    kind = type(x)
    if kind is str:
        return quote(x, False)
    if kind is int:
        return builtin_str(x) if -2147483648 <= x <= 2147483647 else builtin_str(x) + "L"
    if kind is float:
        return builtin_repr(x)
    function = _REPRS.get(kind.__repr__)
    if function is None:
        shown = kind.__repr__(x)
        if type(shown) is str:
            return shown
        if not isinstance(shown, str):
            raise TypeError("__repr__ returned non-string (type %s)" % type(shown).__name__)
        return str.__str__(shown)
    return function(x) if kind is tuple else _guarded(function, x)


_active = set()


def _guarded(function, x):
    key = id(x)
    if key in _active:
        return {list: "[...]", dict: "{...}"}.get(type(x), "...")
    _active.add(key)
    try:
        return function(x)
    finally:
        _active.discard(key)


def _items(x):
    return ", ".join([to_repr(i) for i in x])


def _tuple(x):
    return "(" + to_repr(x[0]) + ",)" if len(x) == 1 else "(" + _items(x) + ")"


def _dict(x):
    return "{" + ", ".join([to_repr(k) + ": " + to_repr(v) for k, v in dict.items(x)]) + "}"


def _set(x):
    return type(x).__name__ + "([" + _items(x) + "])"


def _named(name, kind):
    return lambda x: name + "(" + kind(x) + ")"


def _default(x):
    kind = type(x)
    if getattr(kind, "__old_style__", False):
        return "<%s.%s instance at 0x%x>" % (kind.__module__, kind.__name__, id(x))
    return "<%s.%s object at 0x%x>" % (kind.__module__, kind.__qualname__.split(".")[-1], id(x))


TYPE_NAMES = {
    abc.ABCMeta: "<type 'type'>",
    types.FunctionType: "<type 'function'>",
    type: "<type 'type'>",
    types.ModuleType: "<type 'module'>",
    types.MethodType: "<type 'instancemethod'>",
    types.GeneratorType: "<type 'generator'>",
    range: "<type 'xrange'>",
    OrderedDict: "<class 'collections.OrderedDict'>",
    Counter: "<class 'collections.Counter'>",
    defaultdict: "<type 'collections.defaultdict'>",
    deque: "<type 'collections.deque'>",
}


def type_repr(kind):
    if kind in TYPE_NAMES:
        return TYPE_NAMES[kind]
    shown = getattr(kind, "__repr27__", None)
    if shown is not None and "__repr27__" in kind.__dict__:
        return shown
    if getattr(kind, "__old_style__", False):
        return "<class %s.%s at 0x%x>" % (kind.__module__, kind.__name__, id(kind))
    if getattr(kind, "__java__", None):
        return "<type '%s'>" % kind.__java__
    if kind.__module__ == "builtins":
        if issubclass(kind, BaseException):
            return "<type 'exceptions.%s'>" % kind.__name__
        return "<type '%s'>" % kind.__name__
    if not kind.__flags__ & 0x200:
        return "<type '%s.%s'>" % (kind.__module__, kind.__name__)
    return "<class '%s.%s'>" % (kind.__module__, kind.__name__)


def _timedelta(x):
    parts = [x.days, x.seconds, x.microseconds]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return "datetime.timedelta(%s)" % ", ".join(map(builtin_str, parts))


def _exception(x):
    name = type(x).__name__
    args = x.args
    if len(args) == 1 and type(args[0]) is str:
        args = (_wording(x, args[0]),)
    return name + to_repr(tuple(args)) if args else name + "()"


_REPRS = {
    str.__repr__: lambda x: quote(x, False),
    unicode.__repr__: lambda x: "u" + quote(x, True),
    list.__repr__: lambda x: "[" + _items(x) + "]",
    tuple.__repr__: _tuple,
    dict.__repr__: _dict,
    set.__repr__: _set,
    frozenset.__repr__: _set,
    complex.__repr__: lambda x: _complex(x, builtin_repr),
    OrderedDict.__repr__: lambda x: "OrderedDict([" + ", ".join(_tuple(i) for i in x.items()) + "])" if x else "OrderedDict()",
    defaultdict.__repr__: lambda x: "defaultdict(" + to_repr(x.default_factory) + ", " + _dict(x) + ")",
    deque.__repr__: lambda x: "deque([" + _items(x) + "]" + (", maxlen=%d)" % x.maxlen if x.maxlen is not None else ")"),
    Counter.__repr__: lambda x: "Counter({" + ", ".join(to_repr(k) + ": " + to_repr(v) for k, v in x.most_common()) + "})" if x else "Counter()",
    object.__repr__: _default,
    type.__repr__: type_repr,
    type({}.keys()).__repr__: lambda x: "dict_keys([" + _items(x) + "])",
    type({}.values()).__repr__: lambda x: "dict_values([" + _items(x) + "])",
    type({}.items()).__repr__: lambda x: "dict_items([" + _items(x) + "])",
    types.FunctionType.__repr__: lambda x: "<function %s at 0x%x>" % (x.__name__, id(x)),
    types.BuiltinFunctionType.__repr__: lambda x: builtin_repr(x),
    types.MethodType.__repr__: lambda x: "<bound method %s.%s of %s>" % (type(x.__self__).__name__, x.__name__, to_repr(x.__self__)),
    types.SimpleNamespace.__repr__: builtin_repr,
    range.__repr__: lambda x: "xrange(%s)" % ", ".join(map(builtin_str, _range_args(x))),
    bytes.__repr__: lambda x: quote(x.decode("latin-1"), False),
    bytearray.__repr__: lambda x: "bytearray(b" + quote(x.decode("latin-1"), False) + ")",
    BaseException.__repr__: _exception,
    OSError.__repr__: _exception,
    datetime.timedelta.__repr__: _timedelta,
}


def _range_args(x):
    if x.step != 1:
        return (x.start, x.start + len(x) * x.step, x.step)
    return (x.start, x.stop) if x.start else (x.stop,)


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
                _mixed(args)
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
                implicit(arg)
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


def _mixed(args):
    for arg in args:
        if type(arg) is str:
            implicit(arg)


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


# --- encode and decode -----------------------------------------------------------------------------------------------


def to_bytes(s):
    """The bytes a Python 2 `str` stands for; text that is none is taken as UTF-8."""
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    if not isinstance(s, str):
        if isinstance(s, (memoryview,)) or hasattr(s, "tobytes"):
            return s.tobytes()
        return bytes(b & 255 for b in s)
    try:
        return s.encode("utf-8" if type(s) is unicode else "latin-1")
    except UnicodeEncodeError:
        return s.encode("utf-8")


def from_bytes(data):
    """Bytes as a Python 2 `str`."""
    return bytes(data).decode("latin-1")


# Text of ASCII characters alone is the same bytes in each of these.
_ASCII_BASED = frozenset(("utf-8", "UTF-8", "utf8", "ascii", "latin-1", "iso-8859-1", "ISO-8859-1"))


def encode(s, encoding="ascii", errors="strict"):
    if encoding in _ASCII_BASED and str.isascii(s):
        return str.__str__(s)
    name = encoding.lower().replace("_", "-")
    if name in ("base64", "hex", "zip", "bz2", "rot13", "base64-codec", "hex-codec", "zlib"):
        return _codec_encode(s, name)
    if name in ("string-escape", "unicode-escape"):
        return quote(s, type(s) is unicode)[1:-1]
    try:
        return from_bytes(str.__str__(s).encode(encoding, errors))
    except UnicodeEncodeError as e:
        e.object = text(e.object)
        raise


def decode(s, encoding="ascii", errors="strict"):
    if encoding in _ASCII_BASED and isinstance(s, str) and s.isascii():
        return text(s)
    name = encoding.lower().replace("_", "-")
    if name in ("base64", "hex", "zip", "rot13", "base64-codec", "hex-codec", "zlib"):
        return _codec_decode(s, name)
    if name in ("string-escape", "unicode-escape"):
        made = to_bytes(s).decode("unicode-escape")
        return text(made) if name[0] == "u" else made
    if isinstance(s, (int, float)):
        return text(to_str(s))
    if isinstance(s, str) and any(c > "\xff" for c in str.__iter__(s)):
        return text(s)
    raw = s.encode("latin-1") if isinstance(s, str) else to_bytes(s)
    try:
        return text(raw.decode(encoding, errors))
    except UnicodeDecodeError as e:
        if e.reason == "invalid start byte":
            e.reason = "unexpected code byte"
        raise


def _codec_encode(s, name):
    import base64, binascii, codecs, zlib

    raw = to_bytes(s)
    if name.startswith("base64"):
        return from_bytes(base64.encodebytes(raw))
    if name.startswith("hex"):
        return from_bytes(binascii.hexlify(raw))
    return codecs.encode(s, "rot13") if name == "rot13" else from_bytes(zlib.compress(raw))


def _codec_decode(s, name):
    import base64, binascii, codecs, zlib

    raw = to_bytes(s)
    if name.startswith("base64"):
        try:
            return from_bytes(base64.decodebytes(raw))
        except binascii.Error:
            raise binascii.Error("Incorrect padding") from None
    if name.startswith("hex"):
        try:
            return from_bytes(binascii.unhexlify(raw))
        except binascii.Error as e:
            raise TypeError(builtin_str(e)) from None
    return text(codecs.decode(s, "rot13")) if name == "rot13" else from_bytes(zlib.decompress(raw))


def type_name(x):
    """The name of a value's type as messages of Python 2 have it."""
    kind = type(x)
    if kind is int:
        return "int" if -2147483648 <= x <= 2147483647 else "long"
    return "instance" if "__old_style__" in dir(kind) else kind.__dict__.get("__java__") or kind.__name__
