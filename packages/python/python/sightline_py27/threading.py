"""`threading`: threads and timers run after the script, or while it waits for them; see `_threads`."""

import threading as _threading

from . import _threads
from ._wrap import fill

_HIDDEN = ("Thread", "Timer", "Event", "Barrier", "excepthook", "get_native_id", "main_thread", "TIMEOUT_MAX", "ThreadError", "get_ident", "gettrace", "getprofile")
fill(globals(), _threading, *_HIDDEN)
_count = 0


class Thread(object):
    """One whose `run` is started; a class of a script may replace `run`."""

    _work = None
    _made = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, verbose=None):
        global _count
        _count += 1
        self._made = True
        self._target, self._args, self._kwargs = target, tuple(args), kwargs or {}
        self.name = "Thread-%d" % _count if name is None else name
        self.daemon = False
        self.ident = None

    def start(self):
        if not self._made:
            raise RuntimeError("thread.__init__() not called")
        if self._work is not None:
            raise RuntimeError("threads can only be started once")
        self.ident = id(self)
        self._work = _threads.Work(self.run, self.name, self._delay())

    def _delay(self):
        return 0

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if self._work is None:
            raise RuntimeError("cannot join thread before it is started")
        work = self._work
        _threads.wait(lambda: work.finished or work.began, timeout)

    def isAlive(self):
        return self._work is not None and not self._work.finished

    is_alive = isAlive

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemon):
        self.daemon = daemon

    def __repr__(self):
        state = "initial" if self._work is None else "started" if self.isAlive() else "stopped"
        return "<%s(%s, %s)>" % (type(self).__name__, self.name, state)


class _Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=[], kwargs={}):
        Thread.__init__(self)
        self.interval, self.function, self.args, self.kwargs = interval, function, args, kwargs
        self.finished = Event()

    def _delay(self):
        return self.interval

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.isSet():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def Timer(*args, **kwargs):
    return _Timer(*args, **kwargs)


class _Event(object):
    def __init__(self, verbose=None):
        self._set = False

    def isSet(self):
        return self._set

    is_set = isSet

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        return _threads.wait(self.isSet, timeout)


def Event(*args, **kwargs):
    return _Event(*args, **kwargs)
