"""Threads as scripts start them: functions that run after the script, or while it waits for them.

There is one thread. What is started runs in the gateway's background lane when the script is over; a script that waits (`join`, `wait`) runs
what is due itself, in order.
"""

import sys
import time

from sightline_dialect.errors.interrupt import SightlineInterrupt
from sightline_dialect.errors.tracebacks import format_exception

_starter = None
_waiting = []
_clock = time.monotonic


def set_starter(function):
    """`function(callable, seconds, name)` has the callable called in so many seconds, in this interpreter."""
    global _starter
    _starter = function


class Work:
    """A function that is started once."""

    def __init__(self, function, name, seconds=0):
        self._function, self.name = function, name
        self.due = _clock() + seconds
        self.began = self.finished = False
        _waiting.append(self)
        try:
            if _starter is not None:
                _starter(self.run, seconds, name)
        except BaseException:
            self.cancel()
            raise

    def cancel(self):
        if not self.began:
            self.began = True
            _waiting.remove(self)

    def run(self):
        """Called by the gateway, or by who waits for it; the second call does nothing."""
        if self.began:
            return
        self.cancel()
        try:
            self._function()
        finally:
            self.finished = True

    def run_here(self):
        """A failure ends the thread, not who waits for it."""
        try:
            self.run()
        except (SightlineInterrupt, MemoryError):
            raise
        except BaseException as problem:
            sys.stderr.write("Exception in thread %s:\n%s\n" % (self.name, format_exception(problem)))


def wait(done, seconds=None):
    """Runs what was started, each when it is due, until `done()` or until the time is over; answers `done()`."""
    until = None if seconds is None else _clock() + max(0.0, seconds)
    while not done():
        following = min(_waiting, key=lambda work: work.due, default=None)
        if following is None or until is not None and following.due > until:
            if until is None:
                raise RuntimeError("this would wait for ever: nothing that the script started is left to run")
            time.sleep(max(0.0, until - _clock()))
            return bool(done())
        time.sleep(max(0.0, following.due - _clock()))
        following.run_here()
    return True
