"""What scripts may not leave changed: the names of Python, of `system` and of every module, as they were before (rules SCR90 and SCR91).

Scripts share one interpreter. What one of them rewrote is put back before the next batch begins: at once where a script ran for the
first time or was seen to rewrite something, else at most `SAMPLE_SECONDS` later. `builtins` and `system` are looked at after every batch.
"""
import builtins
import gc
import signal
import sys
import time
import types

from .state import States

SAMPLE_SECONDS = 0.25
_SUSPECT_BATCHES = 100
_MUTABLE = 1 << 9  # the flag of classes made in Python (Py_TPFLAGS_HEAPTYPE); others cannot be changed
_CLASSES_OF = ("json.encoder", "json.decoder", "random", "threading", "logging", "queue", "csv", "decimal", "calendar", "copy")
_OWN = ("sightline_host", "sightline_dialect", "sightline_py27", "sightline_system", "system", "java", "javax", "com", "org")
_CACHES = ("__annotations_cache__", "__annotate_func__", "__annotations__", "__doc__", "__builtins__", "__path__", "__warningregistry__", "__file__", "__slotnames__")

#: Names that modules give other values themselves.
_CHANGES_ITSELF = {
    "mimetypes": ("inited", "knownfiles", "suffix_map", "encodings_map", "types_map", "common_types"),
    "tempfile": ("tempdir",),
    "sightline_py27._threads": ("_starter",),
    "sightline_py27.threading": ("_count",),
    "sightline_py27.sys": ("setdefaultencoding",),
}

# Kept here: what a script makes of `builtins` must not reach the one who puts it back.
_map, _id, _list, _len, _type, _dict = map, id, list, len, type, dict
_setattr, _delattr, _isinstance = type.__setattr__, type.__delattr__, isinstance
_module, _clock, _getsignal, _signal = types.ModuleType, time.perf_counter, signal.getsignal, signal.signal


class _Names:
    """The names of one namespace. `whole`: additions are taken away as well, and private names are put back, too."""

    __slots__ = ("owner", "live", "kept", "whole", "private", "left")

    def __init__(self, owner, live, whole, private=False, left=()):
        self.owner = owner
        self.live = live
        self.whole = whole
        self.private = private
        self.left = left
        self.kept = _dict(live)

    def restore(self, found):
        """Puts back what was changed, and says what."""
        for name, value in self.kept.items():
            if self.live.get(name, self) is not value and self._matters(name, value):
                self._put(name, value)
                found.append("%s.%s" % (self.owner.__name__, name))
        if self.whole:
            for name in [name for name in self.live if name not in self.kept and name not in _CACHES and name not in self.left]:
                self._remove(name)
                found.append("%s.%s" % (self.owner.__name__, name))
        self.kept = _dict(self.live)

    def _matters(self, name, value):
        if name in _CACHES or name in self.left:
            return False
        return self.whole or not name.startswith("__" if self.private else "_")

    def _put(self, name, value):
        if _type(self.live) is _dict:
            self.live[name] = value
        else:
            _setattr(self.owner, name, value)

    def _remove(self, name):
        if _type(self.live) is _dict:
            del self.live[name]
        else:
            _delattr(self.owner, name)


def _root(name):
    return name.partition(".")[0]


class _Named:
    """A dictionary of names that is no module's."""

    def __init__(self, name):
        self.__name__ = name


class Seal:
    """`scripts_names`: the `__builtins__` of scripts. `closed` seals what there is; `check` is called between batches."""

    def __init__(self, scripts_names):
        self._scripts_names = scripts_names
        self._first = []
        self._rest = []
        self._modules = {}
        self._sealed = set()
        self._states = States()
        self._due = 0.0
        self._suspect = 0

    def close(self, system_modules):
        """Everything is as scripts shall find it: from here on, changes are put back."""
        self._first = [_Names(builtins, builtins.__dict__, True), _Names(_Named("__builtin__"), self._scripts_names, True)]
        self._first += [_Names(module, module.__dict__, True) for module in system_modules]
        self._rest = []
        self._modules = {}
        self._states = States()
        self._sealed = set(_map(_id, system_modules))
        self._sealed.add(_id(builtins))
        self._streams = sys.stdout, sys.stderr
        self._signals = [(number, _getsignal(number)) for number in (14, 24)]
        self._recursion = sys.getrecursionlimit()
        self._hooks = [(part, _list(part)) for part in (sys.meta_path, sys.path_hooks, sys.path)]
        self.add_modules()

    def add_modules(self):
        """Seals modules that were imported since; answers their names."""
        fresh = []
        for name, module in _list(sys.modules.items()):
            if self._modules.get(name) is None:
                self._modules[name] = module
                fresh.append(name)
                self._states.add(name)
                if _isinstance(module, _module) and _id(module) not in self._sealed:
                    self._sealed.add(_id(module))
                    self._add(module, name)

        return fresh

    def _take_over(self, fresh):
        """What modules put into others while they were loaded is no change of a script's: the module `logging` of Python 2.7 does so."""
        for names in self._rest:
            if names.live != names.kept:
                for name, value in _list(names.live.items()):
                    if names.kept.get(name, names) is not value and getattr(value, "__module__", None) in fresh:
                        names.kept[name] = value

    def _add(self, module, name):
        names = module.__dict__
        self._rest.append(_Names(module, names, False, name.startswith("sightline_py27."), _CHANGES_ITSELF.get(name, ())))
        if name == "sightline_py27.sys":
            # What a script sets on the module stands in front of the names of its class.
            self._rest[-1].whole = True
            self._sealed.add(_id(_type(module)))
            self._rest.append(_Names(_type(module), _type(module).__dict__, True))
        if name in _CLASSES_OF or _root(name) in _OWN:
            for value in _list(names.values()):
                if _isinstance(value, _type) and value.__flags__ & _MUTABLE and _id(value) not in self._sealed:
                    if value.__module__ == name or _root(value.__module__) in _OWN:
                        self._sealed.add(_id(value))
                        self._rest.append(_Names(value, value.__dict__, True))

    def importing(self, function):
        """`function` imports: what it loads is sealed before a script gets it."""

        def import_and_seal(*args, **named):
            try:
                return function(*args, **named)
            finally:
                if _len(sys.modules) != _len(self._modules):
                    self._take_over(self.add_modules())

        return import_and_seal

    def check(self, thorough):
        """Puts back what the batch that ended left changed; answers the names of it. `thorough`: it ran something for the first time."""
        found = []
        for names in self._first:
            if names.live != names.kept:
                names.restore(found)
        self._check_settings(found)
        now = _clock()
        if found or thorough or self._suspect > 0 or now >= self._due:
            self._check_rest(found)
            self._due = now + SAMPLE_SECONDS
            self._suspect = _SUSPECT_BATCHES if found else self._suspect - 1
        return found

    def _check_settings(self, found):
        if (sys.stdout, sys.stderr) != self._streams:
            sys.stdout, sys.stderr = self._streams
        for number, handler in self._signals:
            if _getsignal(number) is not handler:
                _signal(number, handler)
                found.append("signal %d" % number)
        if sys.getrecursionlimit() != self._recursion:
            sys.setrecursionlimit(self._recursion)
            found.append("the recursion limit")

    def _check_rest(self, found):
        modules = sys.modules
        for name, module in self._modules.items():
            if modules.get(name, self) is not module:
                modules[name] = module
                found.append("sys.modules[%r]" % name)
        for names in self._rest:
            if names.live != names.kept:
                names.restore(found)
        self._states.restore(found)
        for part, kept in self._hooks:
            if part != kept:
                part[:] = kept
                found.append("the paths of imports")
        if gc.callbacks:
            gc.callbacks.clear()
            found.append("gc.callbacks")
        gc.enable()
