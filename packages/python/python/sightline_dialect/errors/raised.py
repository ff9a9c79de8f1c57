"""Raising and catching as Python 2 has it: three-part raise, old-style instances, exception classes of Python 2, sys.exc_info()."""

import re
import sys
import types

from . import failures
from ..values import text
from ..values.undecimal import undecimal

_TRACEBACK = types.TracebackType


class _Standard(type):
    """`StandardError` stands over what Python 3 derives from `Exception` directly."""

    def __subclasscheck__(cls, kind):
        if cls is not StandardError:
            return type.__subclasscheck__(cls, kind)
        return type.__subclasscheck__(cls, kind) or isinstance(kind, type) and any(base in _STANDARD for base in kind.__mro__)

    def __instancecheck__(cls, x):
        return type.__instancecheck__(cls, x) or cls is StandardError and cls.__subclasscheck__(type(x))


class StandardError(Exception, metaclass=_Standard):
    pass


_STANDARD = (
    ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImportError, LookupError, MemoryError, NameError, OSError,
    ReferenceError, RuntimeError, SyntaxError, SystemError, TypeError, ValueError,
)  # fmt: skip


class EnvironmentError(OSError):
    """Its subclasses are not mapped to those of Python 3 by their number."""


class IOError(EnvironmentError):
    pass


class _OSError(EnvironmentError):
    pass


_OSError.__name__ = _OSError.__qualname__ = "OSError"
for _class in (StandardError, EnvironmentError, IOError, _OSError):
    _class.__module__ = "exceptions"
    _class.__repr27__ = "<type 'exceptions.%s'>" % _class.__name__

_NATIVE = (FileNotFoundError, PermissionError, FileExistsError, IsADirectoryError, NotADirectoryError, TimeoutError, ConnectionError, BlockingIOError, InterruptedError)
# What a handler for a class of Python 2 also has to catch here.
_CAUGHT = {StandardError: (StandardError,) + _STANDARD, EnvironmentError: (OSError,), IOError: (IOError,) + _NATIVE, _OSError: (_OSError,) + _NATIVE}
CLASSES = {"StandardError": StandardError, "EnvironmentError": EnvironmentError, "IOError": IOError, "OSError": _OSError}


class Carrier(BaseException):
    """Carries an instance of an old-style class through CPython's raise; each such class has its own carrier."""

    def __init__(self, instance):
        BaseException.__init__(self)
        self.instance = instance


def _carrier(cls):
    found = cls.__dict__.get("__carrier__")
    if found is None:
        bases = tuple(_carrier(base) for base in cls.__bases__ if is_old_class(base)) or (Carrier,)
        found = cls.__carrier__ = type(cls.__name__, bases, {})
    return found


def is_old_class(x):
    return isinstance(x, type) and "__old_style__" in dir(x)


def raise27(kind, value=None, traceback=None):
    """`raise kind, value, traceback`: the exception to raise."""
    if traceback is not None and not isinstance(traceback, _TRACEBACK):
        raise TypeError("raise: arg 3 must be a traceback or None")
    while isinstance(kind, tuple) and kind:
        kind = kind[0]
    made = _made(kind, value)
    return made.with_traceback(traceback) if traceback is not None else made


def _made(kind, value):
    if isinstance(kind, type):
        if issubclass(kind, BaseException):
            return value if isinstance(value, kind) else _new(kind, value)
        if is_old_class(kind):
            return _carrier(type(value) if isinstance(value, kind) else kind)(value if isinstance(value, kind) else _new(kind, value))
    elif isinstance(kind, BaseException) or is_old_class(type(kind)):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        return kind if isinstance(kind, BaseException) else _carrier(type(kind))(kind)
    raise TypeError("exceptions must be old-style classes or derived from BaseException, not %s" % type(kind).__name__)


def _new(kind, value):
    made = kind() if value is None else kind(*value) if isinstance(value, tuple) else kind(value)
    if isinstance(made, BaseException) or is_old_class(type(made)):
        return made
    raise TypeError("exceptions must be old-style classes or derived from BaseException, not %s" % type(made).__name__)


def reraise():
    """The exception a bare `raise` means outside of handlers: the last one this frame handled."""
    found = active(sys._getframe(1))
    if found is None:
        raise TypeError("exceptions must be old-style classes or derived from BaseException, not NoneType")
    return found


def catch(kind):
    """What CPython has to catch for a handler of `kind`; what is no exception class catches nothing."""
    if isinstance(kind, tuple):
        return _flat(map(catch, kind))
    if isinstance(kind, type):
        if kind is BaseException and hasattr(type(sys.exception()), "__java__"):
            return ()  # exceptions of Java are none of Python's
        if issubclass(kind, BaseException):
            return _CAUGHT.get(kind, kind)
        if is_old_class(kind):
            return _carrier(kind)
    return ()


def _flat(kinds):
    made = []
    for kind in kinds:
        made.extend(kind) if isinstance(kind, tuple) else made.append(kind)
    return tuple(made)


def caught(exception):
    """The value a handler binds."""
    if isinstance(exception, Carrier):
        return exception.instance
    if type(exception).__module__ == "builtins":
        if isinstance(exception, OSError):
            return _renewed(exception)
        exception = undecimal(exception)
        failures.reword(exception)
        if type(exception) is NameError and "free variable" in str(exception):
            return UnboundLocalError(_FREE.sub(r"local variable '\1' referenced before assignment", str(exception))).with_traceback(exception.__traceback__)
    return exception


_FREE = re.compile(r".*free variable '(\w+)'.*", re.S)


def caught_parts(exception):
    """The value of a handler whose target may be a tuple: the arguments, in order."""
    value = caught(exception)
    return value.args if isinstance(value, BaseException) else value


def _renewed(exception):
    kind = IOError if exception.filename is not None or exception.errno is not None else _OSError
    arguments = exception.args if exception.filename is None else exception.args[:2] + (exception.filename,)
    return kind(*arguments).with_traceback(exception.__traceback__)


# --- sys.exc_info() --------------------------------------------------------------------------------------------------


def active(frame):
    """The exception `sys.exc_info()` tells of in this frame: of this function's last handler, or of a caller's."""
    native = sys.exception()
    while native is not None and type(native).__name__ == "SightlineInterrupt":
        native = None
    handling = native.__traceback__.tb_frame if native is not None and native.__traceback__ is not None else None
    while frame is not None:
        kept = frame.f_locals.get("__handled__", frame)
        if kept is not frame:
            return kept
        if frame is handling:
            return native
        frame = frame.f_back
    return native


def exc_info(frame):
    found = active(frame)
    if found is None:
        return (None, None, None)
    value = caught(found)
    return (type(value), value, found.__traceback__)


def exc_clear(frame):
    while frame is not None:
        if "__handled__" in frame.f_locals:
            frame.f_locals["__handled__"] = None
            return
        frame = frame.f_back


def entering(manager):
    """The operand of `with`, or the AttributeError of Python 2 where it is no context manager."""
    for name in ("__exit__", "__enter__"):
        if not hasattr(type(manager), name):
            if hasattr(manager, name) and is_old_class(type(manager)):
                continue
            raise AttributeError("'%s' object has no attribute '%s'" % (text.type_name(manager), name))
    return manager
