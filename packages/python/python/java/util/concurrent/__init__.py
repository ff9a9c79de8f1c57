"""java.util.concurrent, as far as one thread needs it."""

import time as _time

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text

from ..._object import JavaObject as _Object
from ..._throwables import IllegalArgumentException as _Illegal
from .._collections import ArrayDeque as LinkedBlockingDeque, ArrayList as _ArrayList, HashMap as _HashMap, LinkedList as _LinkedList, TreeMap as ConcurrentSkipListMap
from ._sync import CancellationException, CountDownLatch, ExecutionException, ExecutorService, Future, RejectedExecutionException, Semaphore, TimeoutException

class Callable(_Object):
    __java__ = "java.util.concurrent.Callable"


class ThreadFactory(_Object):
    __java__ = "java.util.concurrent.ThreadFactory"


class CopyOnWriteArrayList(_ArrayList):
    __java__ = "java.util.concurrent.CopyOnWriteArrayList"


class ConcurrentLinkedQueue(_LinkedList):
    __java__ = "java.util.concurrent.ConcurrentLinkedQueue"


class LinkedBlockingQueue(_LinkedList):
    __java__ = "java.util.concurrent.LinkedBlockingQueue"

    def put(self, x):
        self.append(x)

    def take(self):
        return self.removeFirst()


class Executors(_Object):
    __java__ = "java.util.concurrent.Executors"

    @staticmethod
    def _made(*args):
        return ExecutorService()

    newFixedThreadPool = newCachedThreadPool = newSingleThreadExecutor = newScheduledThreadPool = newSingleThreadScheduledExecutor = newWorkStealingPool = _made


class ConcurrentHashMap(_HashMap):
    __java__ = "java.util.concurrent.ConcurrentHashMap"


class TimeUnit(_Object):
    __java__ = "java.util.concurrent.TimeUnit"

    def __init__(self, name, nanos):
        self._name, self._nanos = name, nanos

    def toString(self):
        return self._name

    def _to(self, amount, nanos):
        made = abs(amount) * self._nanos // nanos
        return _long(made if amount >= 0 else -made)

    @staticmethod
    def valueOf(name):
        found = getattr(TimeUnit, name, None)
        if not isinstance(found, TimeUnit):
            raise _Illegal("No enum constant java.util.concurrent.TimeUnit." + name)
        return found

    def name(self):
        return _text(self._name)

    def toNanos(self, n):
        return self._to(n, 1)

    def toMicros(self, n):
        return self._to(n, 1000)

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
