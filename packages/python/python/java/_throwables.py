"""Throwables: `except Exception` does not catch them, `except java.lang.Exception` does."""

import sys

from sightline_dialect.values.text import text as _text, to_str as _to_str

from ._object import JavaType as _JavaType


class Throwable(BaseException, metaclass=_JavaType):
    __java__ = "java.lang.Throwable"

    def __init__(self, message=None, cause=None):
        BaseException.__init__(self, *([] if message is None else [message]))
        if isinstance(message, BaseException):
            cause, message = message, message.toString() if hasattr(message, "toString") else _to_str(message, False)
        self._message = None if message is None else _text(message if isinstance(message, str) else _to_str(message, False))
        self._cause = cause

    def getMessage(self):
        return self._message

    def getLocalizedMessage(self):
        return self._message

    def getCause(self):
        return self._cause if self._cause is not None else self.__cause__

    def initCause(self, cause):
        self._cause = cause
        return self

    def toString(self):
        name = type(self).__java__
        return _text(name if self._message is None else name + ": " + self._message)

    def getStackTrace(self):
        return []

    def getClass(self):
        return type(self)

    def printStackTrace(self, *args):
        """To the log of the script, or to the writer that is given."""
        lines, e, seen = [str.__str__(self.toString())], self.getCause(), {id(self)}
        while e is not None and id(e) not in seen:
            seen.add(id(e))
            lines.append("Caused by: " + str.__str__(e.toString() if hasattr(e, "toString") else _to_str(e, False)))
            e = e.getCause() if hasattr(e, "getCause") else None
        (args[0] if args else sys.stderr).write("\n".join(lines) + "\n")

    def fillInStackTrace(self):
        return self

    def addSuppressed(self, e):
        self.__dict__.setdefault("_suppressed", []).append(e)

    def getSuppressed(self):
        return list(self.__dict__.get("_suppressed", ()))

    def equals(self, other):
        return self is other

    def hashCode(self):
        return (id(self) >> 4) & 0x7FFFFFFF

    @property
    def message(self):
        return self.getMessage()

    @property
    def localizedMessage(self):
        return self.getMessage()

    @property
    def cause(self):
        return self.getCause()

    @property
    def stackTrace(self):
        return []

    def __str__(self):
        return self.toString()

    def __unicode__(self):
        return self.toString()

    def __repr__(self):
        return str.__str__(self.toString())

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self)


_TREE = """
Throwable: Exception Error
Exception: RuntimeException CloneNotSupportedException InterruptedException ReflectiveOperationException
ReflectiveOperationException: ClassNotFoundException NoSuchFieldException NoSuchMethodException InstantiationException IllegalAccessException
RuntimeException: IllegalArgumentException IllegalStateException NullPointerException ClassCastException IllegalMonitorStateException ArithmeticException IndexOutOfBoundsException UnsupportedOperationException SecurityException NegativeArraySizeException ArrayStoreException
IllegalArgumentException: NumberFormatException IllegalThreadStateException
IndexOutOfBoundsException: ArrayIndexOutOfBoundsException StringIndexOutOfBoundsException
Error: AssertionError VirtualMachineError LinkageError
VirtualMachineError: OutOfMemoryError StackOverflowError
LinkageError: NoClassDefFoundError
"""
__all__ = ["Throwable"]
for _line in _TREE.strip().splitlines():
    _parent, _, _children = _line.partition(": ")
    for _name in _children.split():
        globals()[_name] = _JavaType(_name, (globals()[_parent],), {"__java__": "java.lang." + _name, "__module__": __name__})
        __all__.append(_name)


def throwable(name, parent, package):
    """A further Java exception class."""
    return _JavaType(name, (parent,), {"__java__": package + "." + name, "__module__": package})
