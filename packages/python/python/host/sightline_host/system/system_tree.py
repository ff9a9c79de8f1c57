"""The `system` module, made from the table of functions the gateway sends (rules SCR50 to SCR56)."""
import types

import sightline_dialect as dialect

from ..objects.unique import Unique
from .coercion import called, is_unfit, ordinal
from .constants import CONSTANTS

_REQUIRED = object()


# Functions of named queries: where two texts come first, the first is the project.
_PROJECT_FIRST = frozenset(("system.db.runNamedQuery", "system.db.runSFNamedQuery"))


def _without_project(args, named):
    if len(args) < 2 or not isinstance(args[0], str) or not isinstance(args[1], str):
        return args
    named["project"] = args[0]
    return args[1:]


class Signature(Unique):
    """One row of the table: binds and checks what a script calls the function with."""

    def __init__(self, row):
        self.name, params, self.variadic = row[0], row[1], row[3]
        self.__name__ = self.name.rsplit(".", 1)[-1]
        self.__doc__ = row[4]
        self._names = [p[0] for p in params]
        self._kinds = [p[1] for p in params]
        self._defaults = [p[3] if p[2] else _REQUIRED for p in params]
        self._positions = {name: i for i, p in enumerate(params) for name in [p[0], *p[4]]}

    def bind(self, args, named):
        count = len(self._names)
        if len(args) > count and not self.variadic:
            raise TypeError("%s (%s)" % (self._takes(len(args) + len(named)), self._known()))
        bound = list(args)
        bound.extend(self._defaults[len(args) :])
        given = set()
        for name, value in named.items():
            position = self._positions.get(name)
            if position is None:
                raise TypeError("%s() got an unexpected keyword argument '%s' (%s)" % (self.__name__, name, self._known()))
            if position < len(args) or position in given:
                raise TypeError("%s() got multiple values for keyword argument '%s' (%s)" % (self.__name__, name, self._known()))
            given.add(position)
            bound[position] = value
        self._check(bound, count, len(args) + len(named))
        return bound

    def _check(self, bound, count, given):
        kinds = self._kinds
        for position in range(count):
            value = bound[position]
            if value is _REQUIRED:
                raise TypeError("%s: '%s' is missing (%s)" % (self._takes(given), self._names[position], self._known()))
            if is_unfit(kinds[position], value, self._defaults[position] is _REQUIRED):
                raise TypeError("%s(): %s arg can't be coerced to %s: '%s' is %s (%s)"
                                % (self.__name__, ordinal(position), called(kinds[position]), self._names[position], _type_name(value), self._known()))

    def _takes(self, given):
        least = sum(1 for d in self._defaults if d is _REQUIRED)
        most = len(self._names)
        word = "exactly" if least == most and not self.variadic else "at least" if given < least else "at most"
        number = least if given < least else most
        return "%s() takes %s %d argument%s (%d given)" % (self.__name__, word, number, "" if number == 1 else "s", given)

    def _known(self):
        shown = [n if d is _REQUIRED else "[%s]" % n for n, d in zip(self._names, self._defaults)]
        return "%s(%s%s)" % (self.name, ", ".join(shown), ", ..." if self.variadic else "")

    def __repr__(self):
        return "<function %s>" % self.name


class SystemFunction(Signature):
    """A function of the gateway, callable as a script calls it."""

    def __init__(self, row, invoke, answer=None):
        Signature.__init__(self, row)
        self._invoke = invoke
        self._answer = answer

    def __call__(self, *args, **named):
        if self.name in _PROJECT_FIRST:
            args = _without_project(args, named)
        value = self._invoke(self.name, self.bind(args, named))
        return value if self._answer is None else self._answer(value)


class HostFunction(Signature):
    """A function that lives in the host."""

    def __init__(self, row, function):
        Signature.__init__(self, row)
        self._function = function

    def __call__(self, *args, **named):
        bound = self.bind(args, named)
        given = max([len(args), *(self._positions[name] + 1 for name in named)])
        return self._function(*bound[:given])


def _type_name(value):
    if value is None:
        return "None"
    kind = type(value)
    if isinstance(value, str):
        return "unicode" if kind is not str else "str"
    return kind.__name__


class SystemModule(types.ModuleType):
    """`system` and its folders: what is not in the table is said to be missing by its full name."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        reason = self.__dict__.get("_refusal")
        if reason is not None:
            return Refused("%s.%s" % (self.__name__, name), reason)
        reason = self.__dict__.get("_absent", {}).get(name)
        if reason is not None:
            raise AttributeError("'module' object has no attribute '%s': %s.%s is not supported by this gateway: %s"
                                 % (name, self.__name__, name, reason))
        raise AttributeError("'module' object has no attribute '%s': %s.%s is not a function of this gateway"
                             % (name, self.__name__, name))


class Refused(Unique):
    """A function of the original that has no place here: it can be named, and says so when it is called."""

    def __init__(self, name, reason):
        self.__name__ = name
        self._reason = reason

    def __call__(self, *args, **named):
        message = "%s is not supported by this gateway: %s" % (self.__name__, self._reason)
        raise dialect.java_exception("java.lang.UnsupportedOperationException", message)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return Refused("%s.%s" % (self.__name__, name), self._reason)

    def __repr__(self):
        return "<function %s>" % self.__name__


def build(rows, invoke, host_functions, answers={}):
    """`{"system": module, "system.tag": module, ...}` from the table. `answers` makes host objects of what the gateway answers."""
    modules = {"system": SystemModule("system")}
    modules["system"].__path__ = []
    for row in rows:
        path, name = row[0].rsplit(".", 1)
        if row[2] == "absent":
            _note_absent(modules, row[0], row[4])
            continue
        folder = _folder(modules, path)
        if row[2] == "host":
            if row[0] not in host_functions:
                continue
            function = HostFunction(row, host_functions[row[0]])
        elif row[2] == "refused":
            if name == "*":
                folder.__dict__["_refusal"] = row[4]
                continue
            function = Refused(row[0], row[4])
        else:
            function = SystemFunction(row, invoke, answers.get(row[0]))
        setattr(folder, name, function)
    for path, numbers in CONSTANTS.items():
        if path in modules:
            modules[path].__dict__.update(numbers)
    return modules


def _note_absent(modules, name, reason):
    """A function, or with `.*` a whole module, that is not there, and why."""
    path, member = (name[:-2] if name.endswith(".*") else name).rsplit(".", 1)
    _folder(modules, path).__dict__.setdefault("_absent", {})[member] = reason


def _folder(modules, path):
    known = modules.get(path)
    if known is None:
        parent, name = path.rsplit(".", 1)
        known = modules[path] = SystemModule(path)
        known.__path__ = []
        setattr(_folder(modules, parent), name, known)
    return known
