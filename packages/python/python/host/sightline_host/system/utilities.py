"""Objects that functions of `system.util` answer with: they live in the host and act on the gateway."""

from java.lang import String

from ..objects.unique import Unique

_LEVELS = ("trace", "debug", "info", "warn", "error", "fatal")


_MAX_LOGGERS = 1000


class Logger(Unique):
    """A named logger of the gateway's log, with the methods of the original's LoggerEx."""

    def __init__(self, name, invoke):
        self._name = name
        self._invoke = invoke

    def _log(self, level, message, problem):
        text = "%s" % (message,)
        if problem is not None:
            text += "\n%s: %s" % (type(problem).__name__, problem)
        self._invoke("system.util.log", [self._name, level, text])

    def getName(self):
        return self._name

    name = property(getName)

    def createSubLogger(self, name):
        return Logger("%s.%s" % (self._name, name), self._invoke)

    def __str__(self):
        return "LoggerEx(%s)" % self._name


def _plain(level):
    def log(self, message, problem=None):
        self._log(level, message, problem)

    return log


def _formatted(level):
    def log(self, message, *args):
        """Java's formats: `%d`, `%s`, `%.2f`."""
        self._log(level, String.format(message, *args), None)

    return log


for _level in _LEVELS:
    setattr(Logger, _level, _plain(_level))
    setattr(Logger, _level + "f", _formatted(_level))
    setattr(Logger, "is%sEnabled" % _level.capitalize(), lambda self, enabled=_level not in ("trace", "debug"): enabled)


def functions(invoke, shared):
    """By full name, as `sightline_system.HOST_FUNCTIONS`; `shared` is the dictionary of `getGlobals`."""

    loggers = {}

    def get_logger(name):
        name = "%s" % (name,)
        if name not in loggers and len(loggers) < _MAX_LOGGERS:
            loggers[name] = Logger(name, invoke)
        return loggers.get(name) or Logger(name, invoke)

    def get_globals():
        return shared

    return {"system.util.getLogger": get_logger, "system.util.getGlobals": get_globals}
