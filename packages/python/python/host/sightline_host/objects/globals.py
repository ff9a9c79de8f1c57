"""`system.util.getGlobals()`: one dictionary of the gateway, whose values scripts change in place (rule SYS99)."""
import copy
import json
import sys

import sightline_dialect as dialect

from .kept import Keeper, merged
from .unique import Unique

_MISSING = object()
_references = sys.getrefcount


def _is_container(value):
    """What scripts can change in place, or what holds such: also lists, maps and sets of Java."""
    return isinstance(value, (dict, list, set, tuple, bytearray)) or hasattr(type(value), "addAll")


def _held(values, alone):
    """Whether something beside its container refers to a container inside: then a script can still change it."""
    for value in values:
        if _is_container(value):
            if _references(value) > alone or _held(value.values() if isinstance(value, dict) else value, alone):
                return True
    return False


def _references_inside(values):
    for value in values:
        return _references(value)


#: The count of references of a value that only its container refers to, as `_held` sees it.
_ALONE = _references_inside([[]])


def _replaced(old, new):
    """`new`, in the containers that scripts may still hold of `old`."""
    if isinstance(old, dict) and isinstance(new, dict):
        fresh = {key: _replaced(old[key], value) if key in old else value for key, value in new.items()}
        old.clear()
        old.update(fresh)
    elif type(old) is list and type(new) is list:
        old[:] = [_replaced(old[at], value) if at < len(old) else value for at, value in enumerate(new)]
    elif type(old) is set and type(new) is set:
        old.clear()
        old.update(new)
    elif hasattr(type(old), "addAll") and type(old) is type(new):
        old.clear()
        old.addAll(list(new))
    else:
        return new
    return old


class Globals(Unique):
    """The dictionary. A container that was looked up or set lives here until no script refers to it: what became of it is told the
    gateway when the script ends, sleeps, starts others or asks for it again; what others made of it is taken over likewise."""

    def __init__(self, codec, invoke):
        self._invoke = invoke
        self._keeper = Keeper(codec)
        # key -> [value, its text, its version at the gateway]
        self._live = {}

    # What the host asks

    def refresh(self):
        """Takes over what others changed of the values that are alive here."""
        known = [[key, entry[2]] for key, entry in self._live.items()]
        for key, version, text in self._invoke("system.util.changedGlobals", [known]) if known else ():
            if text is None:
                self._live.pop(key, None)
            else:
                self._take(key, version, text)

    def push(self):
        """Tells the gateway what scripts changed in place."""
        for key in list(self._live):
            self._push(key)

    def release(self):
        """Forgets the values that no script refers to any more; what they are was pushed."""
        for key in [key for key, entry in self._live.items() if not _held(entry, _ALONE)]:
            del self._live[key]

    def _push(self, key):
        entry = self._live.get(key)
        if entry is None:
            return
        try:
            text = self._text(key, entry[0])
        except (TypeError, ValueError):
            del self._live[key]  # said once, to the script that did it
            raise
        while text != entry[1]:
            answer = self._invoke("system.util.setGlobal", [key, text, entry[2]])
            if answer is None:
                del self._live[key]
                return
            version, theirs = answer
            if theirs is None:
                entry[1:] = text, version
                return
            both = json.dumps(merged(json.loads(entry[1]), json.loads(text), json.loads(theirs)), separators=(",", ":"))
            entry[:] = _replaced(entry[0], self._keeper.value(both)), theirs, version
            text = both

    def _text(self, key, value):
        try:
            return self._keeper.text(value)
        except (TypeError, ValueError) as problem:
            raise type(problem)("system.util.getGlobals()[%r]: %s" % (str.__str__(key), problem)) from None

    def _take(self, key, version, text):
        value = self._keeper.value(text)
        entry = self._live.get(key)
        if entry is not None:
            value = _replaced(entry[0], value)
        if _is_container(value):
            self._live[key] = [value, text, version]
        return value

    def _find(self, key):
        key = _name(key)
        self._push(key)
        entry = self._live.get(key)
        answer = self._invoke("system.util.getGlobal", [key, entry[2] if entry else 0])
        if answer is None:
            self._live.pop(key, None)
            return _MISSING
        version, text = answer
        return entry[0] if text is None else self._take(key, version, text)

    # What scripts ask

    def __getitem__(self, key):
        found = self._find(key)
        if found is _MISSING:
            raise KeyError(key)
        return found

    def __setitem__(self, key, value):
        key = _name(key)
        text = self._text(key, value)
        version, _ = self._invoke("system.util.setGlobal", [key, text, 0])
        self._live.pop(key, None)
        if _is_container(value):
            self._live[key] = [value, text, version]

    def __delitem__(self, key):
        self._live.pop(_name(key), None)
        if not self._invoke("system.util.removeGlobal", [_name(key)]):
            raise KeyError(key)

    def __contains__(self, key):
        return key in self.keys()

    def has_key(self, key):
        return key in self

    def keys(self):
        return [dialect.text(key) for key in self._invoke("system.util.globalKeys", [])]

    def get(self, key, default=None):
        found = self._find(key)
        return default if found is _MISSING else found

    def setdefault(self, key, default=None):
        found = self._find(key)
        if found is _MISSING:
            self[key] = found = default
        return found

    def pop(self, key, *default):
        found = self._find(key)
        if found is _MISSING:
            if default:
                return default[0]
            raise KeyError(key)
        del self[key]
        return found

    def popitem(self):
        for key in self.keys():
            return key, self.pop(key)
        raise KeyError("popitem(): dictionary is empty")

    def update(self, *others, **named):
        for key, value in dict(*others, **named).items():
            self[key] = value

    def values(self):
        return [value for _, value in self.items()]

    def items(self):
        found = [(key, self._find(key)) for key in self.keys()]
        return [(key, value) for key, value in found if value is not _MISSING]

    def clear(self):
        for key in self.keys():
            self.pop(key, None)

    def copy(self):
        return dict(self.items())

    __copy__ = copy

    def __deepcopy__(self, memo):
        return copy.deepcopy(self.copy(), memo)

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
        return dialect.BUILTINS["repr"](self.copy())


def _name(key):
    if not isinstance(key, str):
        raise TypeError("keys of system.util.getGlobals() are texts, not %s" % type(key).__name__)
    return key
