"""Zones and offsets."""

from sightline_dialect.calendar import zones as _zones
from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object
from ._errors import DateTimeException, ZoneRulesException


class ZoneId(_Object):
    __java__ = "java.time.ZoneRegion"

    def __init__(self, zone):
        self._zone = zone

    @staticmethod
    def of(name, *aliases):
        if name == "Z" or name[:1] in "+-":
            return ZoneOffset.of(name)
        found = _zones.find("GMT+00:00" if name == "Z" else "GMT" + name if name[:1] in "+-" else name)
        if found is None:
            raise ZoneRulesException("Unknown time-zone ID: " + name)
        return ZoneId(found)

    @staticmethod
    def systemDefault():
        return ZoneId(_zones.default())

    def getId(self):
        return _text(self._zone.id)

    toString = getId

    def __eq__(self, other):
        return isinstance(other, ZoneId) and self._zone.id == other._zone.id

    def __hash__(self):
        return hash(self._zone.id)


class ZoneOffset(ZoneId):
    __java__ = "java.time.ZoneOffset"

    @staticmethod
    def of(name):
        if name == "Z":
            return ZoneOffset.UTC
        found = _zones.find("GMT" + (name if len(name) > 3 else name[:1] + name[1:].rjust(2, "0")))
        if found is None:
            raise DateTimeException("Invalid ID for ZoneOffset, invalid format: " + name)
        return ZoneOffset(found)

    @staticmethod
    def ofHours(hours):
        return ZoneOffset.ofHoursMinutes(hours, 0)

    @staticmethod
    def ofHoursMinutes(hours, minutes):
        return ZoneOffset.ofTotalSeconds(hours * 3600 + minutes * 60)

    @staticmethod
    def ofTotalSeconds(seconds):
        minutes = abs(seconds) // 60
        return ZoneOffset(_zones.find("GMT%s%02d:%02d" % ("-" if seconds < 0 else "+", minutes // 60, minutes % 60)))

    def getTotalSeconds(self):
        return self._zone.raw_offset() // 1000

    def toString(self):
        return _text("Z" if self._zone.raw_offset() == 0 else self._zone.id[3:])

    getId = toString


ZoneOffset.UTC = ZoneOffset(_zones.find("GMT+00:00"))
