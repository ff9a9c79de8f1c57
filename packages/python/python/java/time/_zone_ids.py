"""Zones and offsets."""

import re as _re

from sightline_dialect.calendar import zones as _zones
from sightline_dialect.values.text import text as _text

from copy import copy as _copy

from .._object import JavaObject as _Object
from ._errors import DateTimeException, ZoneRulesException

#: Ids of java.util.TimeZone that java.time does not know (keys of `ZoneId.SHORT_IDS`).
_SHORT = frozenset("ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT EST HST IET IST JST MIT MST NET NST PLT PNT PRT PST SST VST".split())
_REGION = _re.compile(r"[A-Za-z][A-Za-z0-9~/._+-]+\Z")
_OFFSET_BASED = _re.compile(r"(UTC|GMT|UT)([+-].*)\Z", _re.DOTALL)


class ZoneId(_Object):
    __java__ = "java.time.ZoneRegion"

    def __init__(self, zone):
        self._zone = zone

    @staticmethod
    def of(name, *aliases):
        if name == "Z" or name[:1] in "+-":
            return ZoneOffset.of(name)
        based = _OFFSET_BASED.match(name)
        if based:
            return ZoneId._of_offset(name, *based.groups())
        if not _REGION.match(name):
            raise DateTimeException("Invalid ID for region-based ZoneId, invalid format: " + name)
        found = None if name in _SHORT else _zones.find(name)
        if found is None:
            raise ZoneRulesException("Unknown time-zone ID: " + name)
        return ZoneId(found)

    @staticmethod
    def _of_offset(name, prefix, offset):
        """`UTC+2`: the prefix stays in the id."""
        try:
            found = ZoneOffset.of(offset)._zone
        except DateTimeException:
            raise DateTimeException("Invalid ID for offset-based ZoneId: " + name) from None
        made = ZoneId(_copy(found))
        made._zone.id = prefix + found.id[3:]
        return made

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
