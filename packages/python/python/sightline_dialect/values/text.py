"""Text as Python 2 shows it: unicode, str(), repr(), encode and decode (decision: docs/decisions/python-dialect.md)."""

import abc
import datetime
import re
import types
from collections import OrderedDict, defaultdict, deque, Counter

from .bytecodecs import decoded, encoded

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
                other = implicit(other)
        elif kind is not unicode and not isinstance(other, str):
            return NotImplemented
        return _new(unicode, _add(self, other))

    def __radd__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _new(unicode, _add(other if other.isascii() else implicit(other), self))

    def __contains__(self, part):
        if isinstance(part, str) and not part.isascii() and not isinstance(part, unicode):
            part = implicit(part)
        return _within(self, part)

    def __mul__(self, count):
        return text(str.__mul__(self, count))

    __rmul__ = __mul__

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


_new, _add, _item, _within = str.__new__, str.__add__, str.__getitem__, str.__contains__


def implicit(s):
    """A `str` where Python 2 makes it unicode by itself. The default encoding of a gateway is UTF-8: bytes of that are decoded.

    Characters that somebody typed are kept (they are no UTF-8); what nobody types are bytes, and those have to be UTF-8.
    """
    s = str.__str__(s)
    if s.isascii() or not _BYTES.match(s):
        return s
    raw = s.encode("latin-1")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as e:
        if not _UNTYPED.search(s):
            return s
        raise _utf8_failure(e) from None


_BYTES = re.compile("[\0-\xff]*\\Z")
_UNTYPED = re.compile("[\x80-\x9f\xfe\xff]")


def _utf8_failure(e):
    """The failure of the codec in Jython's words."""
    if e.reason == "invalid start byte":
        e.reason = "unexpected code byte"
    return e


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
    """A `unicode` as `str`: its bytes in UTF-8, the default encoding of a gateway."""
    s = str.__str__(x)
    return s if s.isascii() else from_bytes(s.encode("utf-8", "surrogatepass"))


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


def encode(s, encoding="utf-8", errors="strict"):
    if encoding in _ASCII_BASED and str.isascii(s):
        return str.__str__(s)
    name = encoding.lower().replace("_", "-")
    if name in ("base64", "hex", "zip", "bz2", "rot13", "base64-codec", "hex-codec", "zlib"):
        return encoded(name, s, to_bytes(s), from_bytes)
    if name in ("string-escape", "unicode-escape"):
        return quote(s, type(s) is unicode)[1:-1]
    try:
        return from_bytes(str.__str__(s).encode(encoding, errors))
    except UnicodeEncodeError as e:
        e.object = text(e.object)
        raise


def decode(s, encoding="utf-8", errors="strict"):
    if encoding in _ASCII_BASED and isinstance(s, str) and s.isascii():
        return text(s)
    name = encoding.lower().replace("_", "-")
    if name in ("base64", "hex", "zip", "rot13", "base64-codec", "hex-codec", "zlib"):
        made = decoded(name, s, to_bytes(s), from_bytes)
        return text(made) if name == "rot13" else made
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
        raise _utf8_failure(e)


def type_name(x):
    """The name of a value's type as messages of Python 2 have it."""
    kind = type(x)
    if kind is int:
        return "int" if -2147483648 <= x <= 2147483647 else "long"
    return "instance" if "__old_style__" in dir(kind) else kind.__dict__.get("__java__") or kind.__name__
