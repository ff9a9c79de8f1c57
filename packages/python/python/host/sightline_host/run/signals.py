"""Signals of the process take effect between operations of the host, never inside one (rule SCR109)."""


class Signals:
    """`with signals: ...` holds them back; what came meanwhile is handled when the outermost operation ends."""

    __slots__ = ("_depth", "_waiting")

    def __init__(self):
        self._depth = 0
        self._waiting = []

    def __enter__(self):
        self._depth += 1

    def __exit__(self, *problem):
        self._depth -= 1
        if self._waiting and not self._depth:
            self._handle()

    def deferred(self, handler):
        """True inside an operation: `handler` is then called when it ends."""
        if not self._depth:
            return False
        if handler not in self._waiting:
            self._waiting.append(handler)
        return True

    def _handle(self):
        waiting, self._waiting = self._waiting, []
        for handler in waiting:
            handler()
