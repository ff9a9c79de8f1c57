"""Time zone rules: offsets, daylight saving and names, from data the gateway's runtime gives (no tz database here)."""

import bisect
import json
import re

_find = None
_zones = {}
_default = "UTC"


class Zone:
    """Rules of one zone; instants and offsets in milliseconds."""

    def __init__(self, data):
        self.id = data["id"]
        self.standard_name = data["standardName"]
        self.daylight_name = data["daylightName"]
        self.transitions = data["transitions"]
        self.starts = [t[0] for t in self.transitions]

    def at(self, millis):
        """[start, offset, daylight, abbreviation] that holds at an instant."""
        return self.transitions[max(0, bisect.bisect_right(self.starts, millis) - 1)]

    def offset(self, millis):
        return self.at(millis)[1]

    def in_daylight(self, millis):
        return bool(self.at(millis)[2])

    def short_name(self, millis):
        return self.at(millis)[3]

    def long_name(self, millis):
        return self.daylight_name if self.in_daylight(millis) else self.standard_name

    def standard(self):
        standard = [t for t in self.transitions if not t[2]]
        return (standard or self.transitions)[-1]

    def raw_offset(self):
        return self.standard()[1]

    def uses_daylight(self):
        return any(t[2] for t in self.transitions[-4:])

    def to_instant(self, local):
        """The instant of a local time (milliseconds as if UTC); in a gap the later, in an overlap the standard time."""
        first = local - self.offset(local - self.raw_offset())
        candidates = {local - self.offset(local - 86400000), local - self.offset(local + 86400000), first}
        fits = [c for c in candidates if c + self.offset(c) == local]
        if not fits:
            return local - self.offset(local - 86400000)
        return max(fits)


def _fixed(name, offset):
    return Zone({"id": name, "standardName": name, "daylightName": name, "transitions": [[0, offset, 0, name]]})


_zones["UTC"] = Zone({"id": "UTC", "standardName": "Coordinated Universal Time", "daylightName": "Coordinated Universal Time", "transitions": [[0, 0, 0, "UTC"]]})
_zones["GMT"] = Zone({"id": "GMT", "standardName": "Greenwich Mean Time", "daylightName": "Greenwich Mean Time", "transitions": [[0, 0, 0, "GMT"]]})
_CUSTOM = re.compile(r"GMT([+-])(\d{1,2})(?::?(\d{2}))?\Z")


def set_zone_data(function):
    global _find
    _find = function


def set_default(name):
    global _default
    _default = name


def default():
    return find(_default) or _zones["UTC"]


def find(name):
    """The zone with this id, or None."""
    name = str.__str__(name)
    if name not in _zones:
        _zones[name] = _load(name)
    return _zones[name]


def _load(name):
    custom = _CUSTOM.match(name)
    if custom and int(custom[2]) < 24 and int(custom[3] or 0) < 60:
        sign, hours, minutes = custom.groups()
        offset = (int(hours) * 60 + int(minutes or 0)) * 60000 * (-1 if sign == "-" else 1)
        return _fixed("GMT%s%02d:%02d" % (sign, int(hours), int(minutes or 0)), offset)
    found = None if _find is None else _find(name)
    data = None if found is None else json.loads(str(found))
    return Zone(data) if data else None
