"""What the Python 2.7 modules here share: text to bytes and back at the border of bytes-based modules."""

import types

from sightline_dialect.values.text import from_bytes, to_bytes, unicode


def bytes_in(value):
    return to_bytes(value) if isinstance(value, str) else value


def bytes_out(value):
    return from_bytes(value) if isinstance(value, (bytes, bytearray)) else value


def wrapped(function):
    """A function of bytes as a function of Python 2 `str`."""

    def call(*args, **kwargs):
        made = function(*[bytes_in(a) for a in args], **{k: bytes_in(v) for k, v in kwargs.items()})
        return tuple(bytes_out(m) for m in made) if isinstance(made, tuple) else bytes_out(made)

    call.__name__ = getattr(function, "__name__", "call")
    return call


def wrap_all(module, scope, names):
    for name in names:
        if hasattr(module, name):
            scope[name] = wrapped(getattr(module, name))


def fill(scope, module, *hidden):
    """Copies the public names of a module."""
    for name in dir(module):
        if not name.startswith("_") and name not in hidden and name not in scope:
            scope[name] = getattr(module, name)


class Forwarding(types.ModuleType):
    """A module whose missing names come from another one."""

    _target = None

    def __getattr__(self, name):
        if name.startswith("__") and name != "__doc__":
            raise AttributeError(name)
        return getattr(self._target, name)
