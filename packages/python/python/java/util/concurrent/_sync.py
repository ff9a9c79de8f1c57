"""What threads wait with; there is one thread, so who waits runs what was started (see `sightline_py27._threads`)."""

from sightline_dialect.values.arithmetic import long as _long
from sightline_py27 import _threads

from ..._object import JavaObject
from ..._throwables import Exception as _Exception, IllegalArgumentException, IllegalMonitorStateException, RuntimeException, throwable

ExecutionException = throwable("ExecutionException", _Exception, "java.util.concurrent")
TimeoutException = throwable("TimeoutException", _Exception, "java.util.concurrent")
CancellationException = throwable("CancellationException", RuntimeException, "java.util.concurrent")


def _seconds(timeout, unit):
    return None if unit is None else timeout * unit._nanos / 1e9


def function_of(task):
    """A Runnable or Callable: an object with `run` or `call`, or a function."""
    for name in ("call", "run"):
        if hasattr(task, name):
            return getattr(task, name)
    return task


class CountDownLatch(JavaObject):
    __java__ = "java.util.concurrent.CountDownLatch"

    def __init__(self, count):
        if count < 0:
            raise IllegalArgumentException("count < 0")
        self._count = count

    def countDown(self):
        self._count = max(0, self._count - 1)

    def getCount(self):
        return _long(self._count)

    def _await(self, timeout=None, unit=None):
        made = _threads.wait(lambda: self._count == 0, _seconds(timeout, unit))
        return None if unit is None else made

    def toString(self):
        return "%s[Count = %d]" % (JavaObject.toString(self), self._count)


setattr(CountDownLatch, "await", CountDownLatch._await)


class Semaphore(JavaObject):
    __java__ = "java.util.concurrent.Semaphore"

    def __init__(self, permits, fair=False):
        self._permits = permits

    def acquire(self, permits=1):
        _threads.wait(lambda: self._permits >= permits)
        self._permits -= permits

    def tryAcquire(self, *args):
        permits, seconds = (args + (1,))[0] if len(args) != 2 else 1, _seconds(*args[-2:]) if len(args) > 1 else 0
        if not _threads.wait(lambda: self._permits >= permits, seconds):
            return False
        self._permits -= permits
        return True

    def release(self, permits=1):
        self._permits += permits

    def availablePermits(self):
        return self._permits


class ReentrantLock(JavaObject):
    __java__ = "java.util.concurrent.locks.ReentrantLock"

    def __init__(self, fair=False):
        self._holds = 0

    def lock(self):
        self._holds += 1

    lockInterruptibly = lock

    def tryLock(self, timeout=0, unit=None):
        self._holds += 1
        return True

    def unlock(self):
        if not self._holds:
            raise IllegalMonitorStateException()
        self._holds -= 1

    def isLocked(self):
        return self._holds > 0

    isHeldByCurrentThread = isLocked

    def getHoldCount(self):
        return self._holds


class ReentrantReadWriteLock(JavaObject):
    __java__ = "java.util.concurrent.locks.ReentrantReadWriteLock"

    def __init__(self, fair=False):
        self._read, self._write = ReentrantLock(), ReentrantLock()

    def readLock(self):
        return self._read

    def writeLock(self):
        return self._write


class Future(JavaObject):
    """What a task will have answered."""

    __java__ = "java.util.concurrent.FutureTask"

    def __init__(self, task, seconds=0):
        self._function, self._value, self._failure, self._cancelled = function_of(task), None, None, False
        self._work = _threads.Work(self._run, "pool", seconds)

    def _run(self):
        try:
            self._value = self._function()
        except Exception as problem:
            self._failure = problem

    def get(self, timeout=None, unit=None):
        if self._cancelled:
            raise CancellationException()
        if not _threads.wait(self.isDone, _seconds(timeout, unit)):
            raise TimeoutException()
        if self._failure is not None:
            raise ExecutionException(self._failure)
        return self._value

    def isDone(self):
        return self._work.began

    def cancel(self, interrupt):
        if self._work.began:
            return False
        self._work.cancel()
        self._cancelled = True
        return True

    def isCancelled(self):
        return self._cancelled


class ExecutorService(JavaObject):
    __java__ = "java.util.concurrent.ThreadPoolExecutor"

    def __init__(self):
        self._futures, self._shut = [], False

    def submit(self, task):
        return self._started(task, 0)

    def execute(self, task):
        self._started(task, 0)

    def schedule(self, task, delay, unit):
        return self._started(task, _seconds(delay, unit))

    def _started(self, task, seconds):
        if self._shut:
            raise RejectedExecutionException("the executor is shut down")
        self._futures.append(Future(task, seconds))
        return self._futures[-1]

    def invokeAll(self, tasks):
        made = [self.submit(task) for task in tasks]
        _threads.wait(lambda: all(future.isDone() for future in made))
        return made

    def shutdown(self):
        self._shut = True

    def shutdownNow(self):
        self._shut = True
        for future in self._futures:
            future.cancel(True)
        return []

    def isShutdown(self):
        return self._shut

    def isTerminated(self):
        return self._shut and all(future.isDone() for future in self._futures)

    def awaitTermination(self, timeout, unit):
        return _threads.wait(self.isTerminated, _seconds(timeout, unit))


RejectedExecutionException = throwable("RejectedExecutionException", RuntimeException, "java.util.concurrent")
