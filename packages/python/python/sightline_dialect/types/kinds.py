"""Types and what tells them apart: basestring, file, bytearray, old-style classes, isinstance, type, dir."""

import builtins
import io

from ..values import arithmetic, text
from ..errors import raised
from .names import NEWER, OLDER, kind_names


class _AnyText(type):
    def __instancecheck__(cls, x):
        return isinstance(x, str)

    def __subclasscheck__(cls, kind):
        return issubclass(kind, str)


class basestring(metaclass=_AnyText):
    def __new__(cls, *args):
        raise TypeError("The basestring type cannot be instantiated")


_isinstance = builtins.isinstance
_str, _int, _long, _unicode = str, int, arithmetic.long, text.unicode


class file(io.IOBase):
    """The type name `file`; scripts have no files of the host."""

    __repr27__ = "<type 'file'>"

    def __new__(cls, *args):
        raise raised.IOError("files of the gateway's machine are not open to scripts: use system.file")


class _Bytes(type):
    def __instancecheck__(cls, x):
        return isinstance(x, _plain_bytearray)


_plain_bytearray = bytearray


class bytearray27(bytearray, metaclass=_Bytes):
    """`bytearray` that takes text as Python 2 does."""

    __repr27__ = "<type 'bytearray'>"

    def __init__(self, source=b"", encoding=None, errors="strict"):
        if isinstance(source, str):
            source = str.encode(source, encoding, errors) if encoding else text.to_bytes(source)
        _plain_bytearray.__init__(self, source)


def _takes_text(name):
    method = getattr(_plain_bytearray, name)

    def call(self, *args):
        made = method(self, *[text.to_bytes(a) if isinstance(a, str) else a for a in args])
        return bytearray27(made) if type(made) is _plain_bytearray else made

    return call


for _name in "__add__ __iadd__ __contains__ __eq__ __ne__ __lt__ __gt__ extend find rfind index rindex count startswith endswith replace split rsplit partition strip lstrip rstrip join upper lower".split():
    setattr(bytearray27, _name, _takes_text(_name))


class _OldInstances(type):
    def __instancecheck__(cls, x):
        return getattr(type(x), "__old_style__", False)


class _OldClasses(type):
    def __instancecheck__(cls, x):
        return isinstance(x, type) and getattr(x, "__old_style__", False)


class InstanceType(metaclass=_OldInstances):
    """`type()` of an instance of an old-style class."""

    __repr27__ = "<type 'instance'>"


class ClassType(metaclass=_OldClasses):
    """`type()` of an old-style class."""

    __repr27__ = "<type 'classobj'>"


InstanceType.__name__, ClassType.__name__ = "instance", "classobj"


def issubclass27(cls, kind):
    if kind is _str and _isinstance(cls, type):
        return issubclass(cls, _str) and not issubclass(cls, _unicode)
    if type(kind) is tuple:
        return any(issubclass27(cls, each) for each in kind)
    return issubclass(cls, kind)


def isinstance27(x, kind):
    own = type(x)
    if kind is _str:
        return own is _str or own is not _unicode and _isinstance(x, _str) and not _isinstance(x, _unicode)
    if kind is _int:
        if own is _int:
            return -2147483648 <= x <= 2147483647
        return own is bool or _isinstance(x, _int) and not arithmetic.is_long(x)
    if kind is own:
        return kind is not type or not raised.is_old_class(x)
    if kind is basestring:
        return _isinstance(x, _str)
    if kind is _long:
        return _isinstance(x, _int) and arithmetic.is_long(x)
    if type(kind) is tuple:
        for one in kind:
            if isinstance27(x, one):
                return True
        return False
    try:
        return _isinstance(x, kind)
    except TypeError:
        raise TypeError("isinstance() arg 2 must be a class, type, or tuple of classes and types") from None


_PLAIN = frozenset((str, text.unicode, float, bool, type(None), dict, list, tuple, arithmetic.long))


def class_of(x):
    """`x.__class__`."""
    kind = type(x)
    return type27(x) if kind is _int or kind is RecursionError else x.__class__


def type27(x):
    kind = type(x)
    if kind in _PLAIN:
        return kind
    if kind is _int:
        return kind if -2147483648 <= x <= 2147483647 else _long
    if kind is RecursionError:
        return RuntimeError
    if getattr(kind, "__old_style__", False):
        return InstanceType
    if isinstance(x, type) and getattr(x, "__old_style__", False):
        return ClassType
    return kind


_HIDDEN = {"__old_style__", "__carrier__", "__firstlineno__", "__static_attributes__"}


def names_of(x):
    """`dir(x)`."""
    cls = x if _isinstance(x, type) else type(x)
    names = set(dir(x)) | set(kind_names(OLDER, x))
    if raised.is_old_class(cls):
        names -= set(dir(object)) - {"__doc__", "__module__"} - set().union(*(base.__dict__ for base in cls.__mro__[:-1]))
        names -= {"__dict__", "__weakref__"}
        names |= {"__module__"}
    return sorted(_str(n) for n in names - _HIDDEN - set(kind_names(NEWER, x)))
