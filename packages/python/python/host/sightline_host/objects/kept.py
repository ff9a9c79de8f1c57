"""Values of `system.util.getGlobals()` as the gateway keeps them: text that only script hosts read, so that every type comes back as it was."""
import json

import sightline_dialect as dialect
from sightline_py27 import datetime as _datetime

_JAVA = ("java.util", "java.util.concurrent")
_LEAVES = ("d", "ds", "q", "qv", "b")
_PLAIN = (bool, int, float, type(None))
_MAX_DEPTH = 100
_TIMES = {
    _datetime.datetime: lambda t: [t.year, t.month, t.day, t.hour, t.minute, t.second, t.microsecond],
    _datetime.date: lambda t: [t.year, t.month, t.day],
    _datetime.time: lambda t: [t.hour, t.minute, t.second, t.microsecond],
    _datetime.timedelta: lambda t: [t.days, t.seconds, t.microseconds],
}
_TIME_NAMES = {kind.__name__: kind for kind in _TIMES}


def _string(value):
    """The first letter says whether it is a `str` or `unicode`."""
    return ("u" if isinstance(value, dialect.unicode) else "s") + str.__str__(value)


def _unstring(text):
    return dialect.text(text[1:]) if text[0] == "u" else text[1:]


class Keeper:
    """Makes text of values and values of text; `codec` knows dates, datasets and qualified values."""

    def __init__(self, codec):
        self._codec = codec

    def text(self, value):
        """Raises TypeError for what cannot be kept: scripts run in several processes, so it has to be data."""
        return json.dumps(self._kept(value, 0), separators=(",", ":"))

    def value(self, text):
        return self._made(json.loads(text))

    def _kept(self, value, depth):
        kind = type(value)
        if kind in _PLAIN:
            return value
        if isinstance(value, str):
            return _string(value)
        if depth > _MAX_DEPTH:
            raise ValueError("a value nested more than %d deep (or in itself) cannot be kept" % _MAX_DEPTH)
        if kind is list:
            return [self._kept(x, depth + 1) for x in value]
        if isinstance(value, dict):
            return self._java(value, depth) if kind.__module__ in _JAVA or kind.__module__.startswith("java.util.") else self._mapping(value, depth)
        return self._collection(value, depth)

    def _mapping(self, value, depth):
        if all(isinstance(key, str) for key in value):
            return {_string(key): self._kept(x, depth + 1) for key, x in value.items()}
        return {"$": "m", "v": [[self._kept(k, depth + 1), self._kept(x, depth + 1)] for k, x in value.items()]}

    def _collection(self, value, depth):
        kind = type(value)
        if kind is tuple:
            return {"$": "t", "v": [self._kept(x, depth + 1) for x in value]}
        if kind in (set, frozenset):
            return {"$": kind.__name__, "v": sorted((self._kept(x, depth + 1) for x in value), key=json.dumps)}
        if kind.__module__.startswith("java.util.") and hasattr(kind, "addAll"):
            return self._java(value, depth)
        to_plain = getattr(kind, "__sightline_plain__", None) or getattr(kind, "to_dict", None)
        return self._kept(to_plain(value), depth) if to_plain is not None else self._leaf(value)

    def _java(self, value, depth):
        data = dict(value.items()) if isinstance(value, dict) else list(value)
        return {"$": "j", "v": [type(value).__java__, self._kept(data, depth + 1)]}

    def _leaf(self, value):
        if isinstance(value, dialect.long):
            return {"$": "l", "v": int(value)}
        if isinstance(value, (int, float)):
            return float(value) if isinstance(value, float) else int(value)
        for kind, parts in _TIMES.items():
            if isinstance(value, kind) and getattr(value, "tzinfo", None) is None:
                return {"$": kind.__name__, "v": parts(value)}
        wire = self._codec.encode(value)
        if isinstance(wire, dict) and wire.get("$") in _LEAVES:
            return wire
        raise TypeError("a value of type %s cannot be kept there: scripts run in several processes, so it has to be text, a number, a date, "
                        "a dataset, or a list, tuple, set or dictionary of these" % type(value).__name__)

    def _made(self, kept):
        kind = type(kept)
        if kind is str:
            return _unstring(kept)
        if kind is list:
            return [self._made(x) for x in kept]
        if kind is not dict:
            return kept
        tag = kept.get("$")
        return {_unstring(k): self._made(x) for k, x in kept.items()} if tag is None else self._tagged(tag, kept["v"])

    def _tagged(self, tag, v):
        if tag == "m":
            return {self._made(k): self._made(x) for k, x in v}
        if tag in ("t", "set", "frozenset"):
            return {"t": tuple, "set": set, "frozenset": frozenset}[tag](self._made(x) for x in v)
        if tag == "l":
            return dialect.long(v)
        if tag == "j":
            return _java_class(v[0])(self._made(v[1]))
        if tag in _TIME_NAMES:
            return _TIME_NAMES[tag](*v)
        return self._codec.decode({"$": tag, "v": v})


def _java_class(name):
    import importlib

    package, _, last = name.rpartition(".")
    if package not in _JAVA:
        raise TypeError("%s is no collection of Java" % name)
    return getattr(importlib.import_module(package), last)


def merged(base, mine, theirs):
    """What both changes make of `base`, all as kept structures: keys apart, what was appended to a list, members of a set; else `mine`."""
    if mine == base:
        return theirs
    if type(base) is type(mine) is type(theirs) is list and mine[: len(base)] == base:
        return theirs + mine[len(base) :]
    if not type(base) is type(mine) is type(theirs) is dict or "$" in base or "$" in mine or "$" in theirs:
        return _merged_sets(base, mine, theirs) if _all_sets(base, mine, theirs) else mine
    made = {key: x for key, x in theirs.items() if key in mine or key not in base}
    for key, x in mine.items():
        if key not in base:
            made[key] = x
        elif x != base[key]:
            made[key] = merged(base[key], x, theirs[key]) if key in theirs else x
    return made


def _all_sets(*kept):
    return all(type(x) is dict and x.get("$") == "set" for x in kept)


def _merged_sets(base, mine, theirs):
    gone = [x for x in base["v"] if x not in mine["v"]]
    added = [x for x in mine["v"] if x not in base["v"] and x not in theirs["v"]]
    return {"$": "set", "v": sorted([x for x in theirs["v"] if x not in gone] + added, key=json.dumps)}
