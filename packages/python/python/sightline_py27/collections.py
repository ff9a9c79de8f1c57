import collections as _collections
import collections.abc as _abc

from sightline_dialect.values.text import to_repr as _to_repr

from ._wrap import fill

fill(globals(), _collections, "namedtuple", "UserDict", "UserList", "UserString", "ChainMap")
fill(globals(), _abc, "Buffer", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator")


def _replace(self, **changed):
    made = self._make([changed.pop(f) if f in changed else v for f, v in zip(self._fields, self)])
    if changed:
        raise ValueError("Got unexpected field names: " + _to_repr(list(changed)))
    return made


def _maker(made):
    """`__new__` under its own name, which errors tell."""
    fields = "".join(f + ", " for f in made._fields)
    names = {"new": tuple.__new__, "__builtins__": {}}
    exec("def __new__(_cls, %s): return new(_cls, (%s))" % (fields, fields), names)
    names["__new__"].__qualname__ = made.__name__ + ".__new__"
    return names["__new__"]


def namedtuple(typename, field_names, verbose=False, rename=False):
    fields = field_names.replace(",", " ").split() if isinstance(field_names, str) else list(map(str, field_names))
    if not rename:
        for name in [typename] + fields:
            if name[:1].isdigit():
                raise ValueError("Type names and field names cannot start with a number: " + _to_repr(name))
    made = _collections.namedtuple(str.__str__(typename), [str.__str__(f) for f in fields], rename=rename)
    made.__new__ = staticmethod(_maker(made))
    shown = "%s(%s)" % (typename, ", ".join(f + "=%s" for f in made._fields))
    made.__repr__ = lambda self: shown % tuple(map(_to_repr, self))
    made._replace = _replace
    made.__module__ = "__main__"
    return made
