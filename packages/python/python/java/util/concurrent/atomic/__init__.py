"""java.util.concurrent.atomic"""

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text

from ...._object import JavaObject as _Object, java_string as _java_string


class AtomicReference(_Object):
    __java__ = "java.util.concurrent.atomic.AtomicReference"

    def __init__(self, value=None):
        self._value = self._made(value)

    @staticmethod
    def _made(value):
        return _text(value) if type(value) is str else value

    def get(self):
        return self._value

    def set(self, value):
        self._value = self._made(value)

    def getAndSet(self, value):
        before, self._value = self._value, self._made(value)
        return before

    def compareAndSet(self, expected, value):
        fits = self._value == expected
        if fits:
            self._value = self._made(value)
        return fits

    def toString(self):
        return _text(_java_string(self._value))


class AtomicBoolean(AtomicReference):
    __java__ = "java.util.concurrent.atomic.AtomicBoolean"

    def __init__(self, value=False):
        AtomicReference.__init__(self, bool(value))


class AtomicInteger(AtomicReference):
    __java__ = "java.util.concurrent.atomic.AtomicInteger"
    _made = staticmethod(int)

    def __init__(self, value=0):
        AtomicReference.__init__(self, value)

    def addAndGet(self, n):
        self._value = self._made(self._value + n)
        return self._value

    def getAndAdd(self, n):
        before = self._value
        self.addAndGet(n)
        return before

    def incrementAndGet(self):
        return self.addAndGet(1)

    def decrementAndGet(self):
        return self.addAndGet(-1)

    def getAndIncrement(self):
        return self.getAndAdd(1)

    def getAndDecrement(self):
        return self.getAndAdd(-1)

    intValue = longValue = AtomicReference.get


class AtomicLong(AtomicInteger):
    __java__ = "java.util.concurrent.atomic.AtomicLong"
    _made = staticmethod(_long)
