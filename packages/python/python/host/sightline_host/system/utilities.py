"""Objects that functions of `system.util` answer with: they live in the host and act on the gateway."""

_LEVELS = ("trace", "debug", "info", "warn", "error", "fatal")


class Logger:
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
        self._log(level, message % args if args else message, None)

    return log


for _level in _LEVELS:
    setattr(Logger, _level, _plain(_level))
    setattr(Logger, _level + "f", _formatted(_level))
    setattr(Logger, "is%sEnabled" % _level.capitalize(), lambda self, enabled=_level != "trace": enabled)


class Globals:
    """The dictionary all scripts of the gateway share. Values cross to the gateway when they are set."""

    def __init__(self, invoke):
        self._invoke = invoke

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)
        return self._invoke("system.util.getGlobal", [key])

    def __setitem__(self, key, value):
        self._invoke("system.util.setGlobal", [key, value])

    def __delitem__(self, key):
        if not self._invoke("system.util.removeGlobal", [key]):
            raise KeyError(key)

    def __contains__(self, key):
        return key in self.keys()

    has_key = __contains__

    def keys(self):
        return list(self._invoke("system.util.globalKeys", []))

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def update(self, values):
        for key, value in dict(values).items():
            self[key] = value

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def clear(self):
        for key in self.keys():
            del self[key]

    def __iter__(self):
        return iter(self.keys())

    iterkeys = __iter__

    def iteritems(self):
        return iter(self.items())

    def itervalues(self):
        return iter(self.values())

    def __len__(self):
        return len(self.keys())

    def __repr__(self):
        return repr(dict(self.items()))


def functions(invoke):
    """By full name, as `sightline_system.HOST_FUNCTIONS`."""
    shared = Globals(invoke)

    def get_logger(name):
        return Logger("%s" % (name,), invoke)

    def get_globals():
        return shared

    return {"system.util.getLogger": get_logger, "system.util.getGlobals": get_globals}
