"""java.lang"""

import builtins
import time as _time

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text
from sightline_py27 import _threads

from .._object import JavaObject as Object, JavaType as _JavaType, java_string as _java_string
from .._throwables import *


class _Stream(Object):
    __java__ = "java.io.PrintStream"

    def println(self, x=""):
        import sys

        sys.stdout.write(_java_string(x) + "\n")

    def print_(self, x=""):
        import sys

        sys.stdout.write(_java_string(x))

    def __getattr__(self, name):
        if name == "print":
            return self.print_
        return Object.__getattr__(self, name)

    def flush(self):
        pass


class System(Object):
    __java__ = "java.lang.System"
    out = _Stream()
    err = out

    @staticmethod
    def currentTimeMillis():
        return int(_time.time() * 1000)

    @staticmethod
    def nanoTime():
        return _time.perf_counter_ns()

    @staticmethod
    def getProperty(name, default=None):
        known = {"line.separator": "\n", "file.separator": "/", "path.separator": ":", "java.version": "17", "user.language": "en", "user.timezone": _zone_id()}
        return known.get(name, default)

    @staticmethod
    def lineSeparator():
        return "\n"

    @staticmethod
    def getenv(name=None):
        return {} if name is None else None

    @staticmethod
    def identityHashCode(x):
        return 0 if x is None else builtins.hash(builtins.id(x)) & 0x7FFFFFFF

    @staticmethod
    def arraycopy(source, at, target, to, length):
        target[to : to + length] = source[at : at + length]

    @staticmethod
    def gc():
        pass


def _zone_id():
    from sightline_dialect.calendar import zones as _zones

    return _zones.default().id


class Thread(Object):
    """One that runs a Runnable or a function after the script, or while the script waits for it."""

    __java__ = "java.lang.Thread"
    MIN_PRIORITY, NORM_PRIORITY, MAX_PRIORITY = 1, 5, 10
    _work = _target = None
    _name = "script"
    _daemon = True

    def __init__(self, *args):
        parts = [x for x in args if x is not None and not isinstance(x, ThreadGroup)]
        self._target = next((x for x in parts if not isinstance(x, str)), None)
        self._name = next((x for x in parts if isinstance(x, str)), "Thread-0")

    def start(self):
        if self._work is not None:
            raise IllegalThreadStateException()
        self._work = _threads.Work(self.run, self._name)

    def run(self):
        if self._target is not None:
            getattr(self._target, "run", self._target)()

    def join(self, millis=None):
        work = self._work
        if work is not None:
            _threads.wait(lambda: work.began, None if millis is None else millis / 1000.0)

    @staticmethod
    def sleep(millis, nanos=0):
        if millis < 0:
            raise IllegalArgumentException("timeout value is negative")
        _time.sleep(millis / 1000.0)

    @staticmethod
    def currentThread():
        return _current

    @staticmethod
    def interrupted():
        return False

    def getName(self):
        return _text(self._name)

    def setName(self, name):
        self._name = name

    def getId(self):
        return 1

    def getPriority(self):
        return 5

    def setPriority(self, priority):
        pass

    def isDaemon(self):
        return self._daemon

    def setDaemon(self, daemon):
        self._daemon = bool(daemon)

    def isInterrupted(self):
        return False

    def isAlive(self):
        return self is _current or self._work is not None and not self._work.finished

    def interrupt(self):
        pass

    def getStackTrace(self):
        return []


class ThreadGroup(Object):
    __java__ = "java.lang.ThreadGroup"

    def __init__(self, name="main"):
        self._name = name

    def getName(self):
        return _text(self._name)


_current = Thread("script")
from ._boxes import Boolean, Byte, Character, Double, Float, Integer, Long, Number, Short
from ._strings import String, StringBuffer, StringBuilder


class _CharSequence(_JavaType):
    def __instancecheck__(cls, x):
        return isinstance(x, str)


class CharSequence(metaclass=_CharSequence):
    __java__ = "java.lang.CharSequence"


class _ClassType(_JavaType):
    def __instancecheck__(cls, x):
        return isinstance(x, type)


class Class(metaclass=_ClassType):
    __java__ = "java.lang.Class"

    @staticmethod
    def forName(name):
        import importlib

        module, _, last = name.rpartition(".")
        try:
            return getattr(importlib.import_module(module), last)
        except (ImportError, AttributeError):
            raise ClassNotFoundException(name) from None


from ._math import Math


class Runtime(Object):
    __java__ = "java.lang.Runtime"

    @staticmethod
    def getRuntime():
        return Runtime()

    def availableProcessors(self):
        return 1

    def freeMemory(self):
        return _long(128 << 20)

    def totalMemory(self):
        return _long(256 << 20)

    def maxMemory(self):
        return _long(256 << 20)

    def gc(self):
        pass


class Iterable(Object):
    __java__ = "java.lang.Iterable"


class Runnable(Object):
    __java__ = "java.lang.Runnable"


class Comparable(Object):
    __java__ = "java.lang.Comparable"


class Enum(Object):
    __java__ = "java.lang.Enum"
