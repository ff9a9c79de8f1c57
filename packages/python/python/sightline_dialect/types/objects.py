"""Methods, attributes and classes that changed: dict views, next, sort, has_key, __cmp__, __nonzero__."""

import re
import types

from ..values import arithmetic, formatting, text
from ..errors import raised
from .names import LATER_NAMES, NEWER, OLDER, kind_names

_str, _unicode = str, text.unicode
_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
from collections import OrderedDict as _OrderedDict

_VIEWS += (type(_OrderedDict().keys()), type(_OrderedDict().values()), type(_OrderedDict().items()))


def _as_list(view):
    return list(view) if isinstance(view, _VIEWS) else view


def keys(x):
    return list(x) if type(x) is dict else _as_list(x.keys())


def values(x):
    return list(x.values()) if type(x) is dict else _as_list(x.values())


def items(x):
    return list(x.items()) if type(x) is dict else _as_list(x.items())


def has_key(x, key):
    if type(x) is dict:
        return key in x
    return key in x if isinstance(x, dict) and not hasattr(type(x), "has_key") else x.has_key(key)


def _own(cls, name):
    """The method of the dict type under a class of a script: what a script overrides is not asked by its neighbours."""
    for base in cls.__mro__:
        found = base.__dict__.get(name)
        if found is not None and not isinstance(found, types.FunctionType):
            return found
    return getattr(cls, name)


def _iterator(old, new):
    def call(x):
        if type(x) is dict:
            return iter(getattr(dict, new)(x))
        return iter(_own(type(x), new)(x)) if isinstance(x, dict) and not hasattr(type(x), old) else getattr(x, old)()

    return call


iterkeys = _iterator("iterkeys", "keys")
itervalues = _iterator("itervalues", "values")
iteritems = _iterator("iteritems", "items")


def _view(old, new):
    return lambda x: getattr(x, new)() if isinstance(x, dict) else getattr(x, old)()


viewkeys = _view("viewkeys", "keys")
viewvalues = _view("viewvalues", "values")
viewitems = _view("viewitems", "items")


def sort(x, /, *args, **kwargs):
    if type(x) is list:
        x[:] = arithmetic.sorted27(x, *args, **kwargs)
        return None
    if not isinstance(x, list) or "sort" in type(x).__dict__ and type(x) is not list:
        return x.sort(*args, **kwargs)
    names = ("cmp_function", "key", "reverse")
    given = dict(zip(names, args))
    if "cmp" in kwargs:
        kwargs["cmp_function"] = kwargs.pop("cmp")
    arithmetic.sort_list(x, **given, **kwargs)
    return None


def next_method(x):
    method = getattr(x, "next", None)
    if method is not None:
        return method()
    if hasattr(type(x), "__next__"):
        return type(x).__next__(x)
    return x.next()


def join(separator, parts):
    if not isinstance(separator, str):
        return separator.join(parts)
    parts = parts if type(parts) is list else list(parts)
    try:
        made = str.join(separator, parts)
    except TypeError:
        raise _join_error(parts) from None
    if type(separator) is not _unicode:
        for part in parts:
            if type(part) is _unicode:
                break
        else:
            return made
    if not made.isascii():
        made = str.join(text.implicit(separator) if type(separator) is _str else separator, [text.implicit(p) if type(p) is _str else p for p in parts])
    return text.text(made)


def _join_error(parts):
    for i, part in enumerate(parts):
        if not isinstance(part, str):
            wanted = "string or Unicode" if any(isinstance(p, _unicode) for p in parts[:i]) else "string"
            return TypeError("sequence item %d: expected %s, %s found" % (i, wanted, text.type_name(part)))
    return TypeError("can only join an iterable")


_LINE_ENDS = {False: re.compile(r"\r\n|\r|\n"), True: re.compile("\r\n|\r|\n|\u2028|\u2029")}


def splitlines(x, /, *args, **kwargs):
    """`x.splitlines(keepends)`: fewer characters end a line than in Python 3."""
    if not isinstance(x, str):
        return x.splitlines(*args, **kwargs)
    plain = str.__str__(x)
    is_unicode = isinstance(x, _unicode)
    made, start = [], 0
    for end in _LINE_ENDS[is_unicode].finditer(plain):
        made.append(plain[start : end.end() if args and args[0] else end.start()])
        start = end.end()
    if start < len(plain):
        made.append(plain[start:])
    return [text.text(line) for line in made] if is_unicode else made


def throw(x, /, *args):
    """`generator.throw(…)`, with everything that can be raised."""
    if isinstance(x, types.GeneratorType) and args:
        return x.throw(raised.raise27(*args))
    return x.throw(*args)


TEXT_METHODS = ("replace", "split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip", "find", "rfind", "startswith", "endswith")


def text_method(name):
    """A method of texts whose argument may be of the other kind: both are unicode then."""
    plain, wide = getattr(_str, name), getattr(_unicode, name)

    def call(x, /, *args, **kwargs):
        kind = type(x)
        if kind is _unicode:
            return wide(x, *[text.implicit(arg) if type(arg) is _str and not arg.isascii() else arg for arg in args], **kwargs)
        if kind is not _str:
            return getattr(x, name)(*args, **kwargs)
        for arg in args:
            if type(arg) is _unicode:
                return wide(text.text(text.implicit(x)), *args)
        return plain(x, *args, **kwargs)

    return call


def pad_method(name):
    """`ljust`, `rjust` or `center` with the character to fill with."""

    def call(x, width, fill):
        if isinstance(x, str) and isinstance(fill, str) and len(fill) != 1:
            raise TypeError("%s() argument 2 must be char, not str" % name)
        return getattr(x, name)(width, fill)

    return call


def str_encode(x, /, *args, **kwargs):
    return text.encode(x, *args, **kwargs) if isinstance(x, str) else x.encode(*args, **kwargs)


def str_decode(x, /, *args, **kwargs):
    return text.decode(x, *args, **kwargs) if isinstance(x, (str, bytes, bytearray)) else x.decode(*args, **kwargs)


def str_translate(x, /, *args, **kwargs):
    """`system.util.translate` among others is no method of a text."""
    return _translated(x, *args, **kwargs) if isinstance(x, str) else x.translate(*args, **kwargs)


def _translated(x, table, deletechars=None):
    if isinstance(table, str) and type(x) is not _unicode and len(table) != 256:
        raise ValueError("translation table must be 256 characters long")
    if deletechars:
        x = type(x)("".join(c for c in str.__iter__(x) if c not in deletechars))
    if table is None:
        return x
    made = str.translate(x, table) if type(x) is text.unicode or not isinstance(table, str) else "".join(table[ord(c)] if ord(c) < 256 else c for c in x)
    return text.text(made) if type(x) is text.unicode else made


def call_format(x, /, *args, **kwargs):
    if type(x) is str and not kwargs:
        made = formatting.format_plainly(x, args)
        if made is not None:
            return made
    return formatting.str_format(x, args, kwargs) if isinstance(x, str) else x.format(*args, **kwargs)


def message(x):
    """`e.message`."""
    try:
        return x.message
    except AttributeError:
        if not isinstance(x, BaseException):
            raise
    if len(x.args) != 1:
        return ""
    return text._wording(x, x.args[0]) if type(x.args[0]) is str else x.args[0]


def exception_parts(x):
    """`a, b = e` of an exception caught as `e`."""
    return x.args if isinstance(x, BaseException) and not hasattr(type(x), "__iter__") else x


def exception_item(x, index):
    """`e[0]` of an exception caught as `e`."""
    return x.args[index] if isinstance(x, BaseException) and not hasattr(type(x), "__getitem__") else x[index]


# --- attributes without a call ---------------------------------------------------------------------------------------

_BOUND = {
    "keys": keys,
    "values": values,
    "items": items,
    "has_key": has_key,
    "iterkeys": iterkeys,
    "itervalues": itervalues,
    "iteritems": iteritems,
    "next": next_method,
    "sort": sort,
    "encode": str_encode,
    "decode": str_decode,
    "join": join,
    "format": call_format,
}
_KINDS = (dict, str, list)


def bound(x, name):
    """`x.keys` and the like, not called."""
    if isinstance(x, _KINDS) or name == "next" and not hasattr(x, "next") and hasattr(type(x), "__next__"):
        owner = x
        function = _BOUND[name]
        if hasattr(owner, {"has_key": "keys", "iterkeys": "keys", "itervalues": "values", "iteritems": "items", "next": "__next__", "decode": "encode"}.get(name, name)):
            return lambda *args, **kwargs: function(owner, *args, **kwargs)
    if isinstance(x, type) and issubclass(x, _KINDS) and name in _BOUND and name not in x.__dict__ or x is dict or x is str:
        return _BOUND[name]
    return getattr(x, name)


_SLICES = {
    "__getslice__": lambda x: lambda i, j: x[i:j],
    "__setslice__": lambda x: lambda i, j, v: x.__setitem__(slice(i, j), v),
    "__delslice__": lambda x: lambda i, j: x.__delitem__(slice(i, j)),
}
_NUMBERS = {
    "__nonzero__": lambda x: lambda: bool(x),
    "__div__": lambda x: lambda y: arithmetic.div(x, y),
    "__rdiv__": lambda x: lambda y: arithmetic.div(y, x),
    "__coerce__": lambda x: lambda y: arithmetic.coerce(x, y),
    "__long__": lambda x: lambda: arithmetic.long(x),
    "__trunc__": lambda x: lambda: int(x),
}
_INTS = {"__hex__": lambda x: lambda: arithmetic.hex27(x), "__oct__": lambda x: lambda: arithmetic.oct27(x), "__cmp__": lambda x: lambda y: arithmetic.cmp(x, y)}
_TYPES = {
    "__bases__": lambda x: tuple(b for b in x.__bases__ if b is not object) if raised.is_old_class(x) else (raised.StandardError,) if x in raised._STANDARD or x is raised.EnvironmentError else x.__bases__,
    "__mro__": lambda x: _mro(x),
    "__module__": lambda x: "exceptions" if issubclass(x, BaseException) and x.__module__ == "builtins" else "__builtin__" if x.__module__ == "builtins" else x.__module__,
}


def _mro(cls):
    made = []
    for each in cls.__mro__:
        if each is not OSError:
            made.append(each)
        if each in raised._STANDARD:
            made.append(raised.StandardError)
    return tuple(made)


_FLOATS = dict(_NUMBERS, __cmp__=_INTS["__cmp__"])
_INTEGERS = dict(_NUMBERS, **_INTS)
_SLICES["__cmp__"] = _INTS["__cmp__"]


def _emulators(x):
    if isinstance(x, type):
        return _TYPES
    if isinstance(x, (str, list, tuple)):
        return _SLICES
    if isinstance(x, (int, float)):
        return _INTEGERS if isinstance(x, int) else _FLOATS
    return _NUMBERS if isinstance(x, complex) else {"__cmp__": _INTS["__cmp__"]} if isinstance(x, dict) else {}


def getattr27(x, name, *default):
    """`getattr(x, name)` with what built-in values had in Python 2, and without what Python 3 added."""
    if name in LATER_NAMES and name in kind_names(NEWER, x):
        if default:
            return default[0]
        raise AttributeError(("type object '%s' has no attribute '%s'" if isinstance(x, type) else "'%s' object has no attribute '%s'") % (_shown_kind(x), name))
    made = _emulators(x).get(name)
    if made is not None and (type(x).__module__ == "builtins" or isinstance(x, type) or not hasattr(x, name)):
        return made(x)
    if name in _BOUND and (isinstance(x, _KINDS) or name == "next"):
        try:
            return bound(x, name)
        except AttributeError:
            if default:
                return default[0]
            raise
    if name == "message" and isinstance(x, BaseException):
        return message(x)
    if name == "__iter__" and isinstance(x, str):
        if default:
            return default[0]
        raise AttributeError("'%s' object has no attribute '__iter__'" % type(x).__name__)
    if name in OLDER[dict] and isinstance(x, dict):
        return lambda: getattr(x, name[4:])()
    if name == "im_class" and type(x) is types.FunctionType:
        return x.__globals__[x.__qualname__.partition(".")[0]]
    if name == "im_class":
        return x.__self__ if isinstance(x.__self__, type) else type(x.__self__)
    if name in ("im_func", "im_self") and type(x) is types.FunctionType:
        return x if name == "im_func" else None
    if type(name) is not str:
        name = _attribute(name, "getattr")
    return getattr(x, _FUNCTION_ATTRIBUTES.get(name, name), *default)


_FUNCTION_ATTRIBUTES = {
    "func_name": "__name__", "func_code": "__code__", "func_defaults": "__defaults__", "func_globals": "__globals__",
    "func_doc": "__doc__", "func_dict": "__dict__", "func_closure": "__closure__", "im_func": "__func__", "im_self": "__self__",
}  # fmt: skip


def _shown_kind(x):
    return x.__name__ if isinstance(x, type) else text.type_name(x)


def _attribute(name, function):
    """The name of an attribute, as its characters: properties have names outside ASCII."""
    if not isinstance(name, str):
        raise TypeError("%s(): attribute name must be string" % function)
    return str.__str__(name)


def setattr27(x, name, value):
    setattr(x, name if type(name) is str else _attribute(name, "setattr"), value)


def delattr27(x, name):
    delattr(x, name if type(name) is str else _attribute(name, "delattr"))


def hasattr27(x, name):
    if type(name) is not str:
        name = _attribute(name, "hasattr")
    try:
        getattr27(x, name)
    except Exception:
        return False
    return True


# --- classes ---------------------------------------------------------------------------------------------------------

_RENAMED = {"__nonzero__": "__bool__", "next": "__next__", "__div__": "__truediv__", "__rdiv__": "__rtruediv__", "__idiv__": "__itruediv__"}
_ORDERS = {"__lt__": lambda c: c < 0, "__le__": lambda c: c <= 0, "__gt__": lambda c: c > 0, "__ge__": lambda c: c >= 0}


def fix_class(cls):
    """Gives a class the Python 3 names of its Python 2 special methods."""
    own = cls.__dict__
    for old, new in _RENAMED.items():
        if old in own and new not in own:
            setattr(cls, new, _flag(own[old]) if old == "__nonzero__" else own[old])
    if "__len__" not in own and "__bool__" not in own and "__nonzero__" in own:
        setattr(cls, "__bool__", own["__nonzero__"])
    if "__cmp__" in own:
        _add_order(cls)
    if ("__eq__" in own or "__cmp__" in own) and own.get("__hash__") is None:
        setattr(cls, "__hash__", _inherited_hash(cls))
    if "__eq__" in own and not any("__ne__" in base.__dict__ for base in cls.__mro__[:-1]):
        cls.__ne__ = _is_not
    for plain, sliced in _SLICED.items():
        if sliced in own:
            _add_slices(cls, plain, sliced)
    if issubclass(cls, BaseException):
        if not hasattr(cls, "__getitem__"):
            cls.__getitem__ = lambda self, index: self.args[index]
        if "__init__" in own and "__new__" not in own:
            cls.__new__ = _without_arguments
    return cls


def _without_arguments(cls, *args, **kwargs):
    """An exception has no arguments until `Exception.__init__` gives it some."""
    return BaseException.__new__(cls)


def _flag(method):
    def call(self):
        made = method(self)
        if not isinstance(made, int):
            raise TypeError("__nonzero__ should return bool or int, returned %s" % type(self).__name__)
        return bool(made)

    return call


def _inherited_hash(cls):
    for base in cls.__mro__[1:]:
        found = base.__dict__.get("__hash__")
        if found is not None:
            return found
    return object.__hash__


def _add_order(cls):
    def order(test):
        def compare(self, other):
            made = type(self).__cmp__(self, other)
            if made is NotImplemented:
                return made
            if not isinstance(made, int):
                raise TypeError("an integer is required")
            return test(made)

        return compare

    tests = dict(_ORDERS, __eq__=lambda c: c == 0, __ne__=lambda c: c != 0)
    for name, test in tests.items():
        if name not in cls.__dict__:
            setattr(cls, name, order(test))


def _is_not(self, other):
    """`!=` of a class that has `__eq__` only: identity."""
    return self is not other


_SLICED = {"__getitem__": "__getslice__", "__setitem__": "__setslice__", "__delitem__": "__delslice__"}


def _add_slices(cls, name, sliced):
    plain = cls.__dict__.get(name)

    def item(self, index, *value):
        if isinstance(index, slice) and index.step is None:
            return getattr(type(self), sliced)(self, *_bounds(self, index), *value)
        if plain is None:
            return getattr(super(cls, self), name)(index, *value)
        return plain(self, index, *value)

    setattr(cls, name, item)


def _bounds(x, index):
    start, stop = index.start or 0, 2147483647 if index.stop is None else index.stop
    if start < 0 or stop < 0:
        size = len(x)
        start, stop = start + size if start < 0 else start, stop + size if stop < 0 else stop
    return start, stop


def old_style(cls):
    cls.__old_style__ = True
    return cls
