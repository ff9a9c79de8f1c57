"""java.util.concurrent, as far as one thread needs it."""

import time as _time

from ..._object import JavaObject as _Object
from ...lang._throwables import Exception as _Exception, throwable as _throwable
from .._collections import ArrayList as CopyOnWriteArrayList, HashMap as _HashMap, LinkedList as ConcurrentLinkedQueue, LinkedList as LinkedBlockingQueue

ExecutionException = _throwable("ExecutionException", _Exception, "java.util.concurrent")
TimeoutException = _throwable("TimeoutException", _Exception, "java.util.concurrent")


class ConcurrentHashMap(_HashMap):
    __java__ = "java.util.concurrent.ConcurrentHashMap"


class TimeUnit(_Object):
    __java__ = "java.util.concurrent.TimeUnit"

    def __init__(self, name, nanos):
        self._name, self._nanos = name, nanos

    def toString(self):
        return self._name

    def _to(self, amount, nanos):
        return amount * self._nanos // nanos

    def toMillis(self, n):
        return self._to(n, 10**6)

    def toSeconds(self, n):
        return self._to(n, 10**9)

    def toMinutes(self, n):
        return self._to(n, 60 * 10**9)

    def toHours(self, n):
        return self._to(n, 3600 * 10**9)

    def toDays(self, n):
        return self._to(n, 86400 * 10**9)

    def convert(self, amount, unit):
        return unit._to(amount, self._nanos)

    def sleep(self, n):
        _time.sleep(n * self._nanos / 1e9)


for _name, _nanos in (("NANOSECONDS", 1), ("MICROSECONDS", 1000), ("MILLISECONDS", 10**6), ("SECONDS", 10**9), ("MINUTES", 60 * 10**9), ("HOURS", 3600 * 10**9), ("DAYS", 86400 * 10**9)):
    setattr(TimeUnit, _name, TimeUnit(_name, _nanos))
