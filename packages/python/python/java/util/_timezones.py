"""java.util.TimeZone."""

from sightline_dialect.calendar import zones as _zones
from sightline_dialect.values.text import text

from .._object import JavaObject
from .._throwables import IllegalArgumentException
from ..time import ZoneId


class TimeZone(JavaObject):
    __java__ = "java.util.TimeZone"
    SHORT, LONG = 0, 1

    def __init__(self, zone):
        self._zone = zone

    @staticmethod
    def getTimeZone(name):
        if not isinstance(name, str):
            name = name.getId()
        return TimeZone(_zones.find(name) or _zones.find("GMT"))

    @staticmethod
    def getDefault():
        return TimeZone(_zones.default())

    @staticmethod
    def setDefault(zone):
        raise IllegalArgumentException("scripts cannot change the gateway's time zone")

    @staticmethod
    def getAvailableIDs(*offset):
        return [text(name) for name in ("UTC", "GMT", _zones.default().id)]

    def getID(self):
        return text(self._zone.id)

    @property
    def ID(self):
        return self.getID()

    def getOffset(self, millis):
        return self._zone.offset(millis)

    def getRawOffset(self):
        return self._zone.raw_offset()

    def inDaylightTime(self, date):
        return self._zone.in_daylight(date.getTime())

    def useDaylightTime(self):
        return self._zone.uses_daylight()

    def getDSTSavings(self):
        return 3600000 if self._zone.uses_daylight() else 0

    def getDisplayName(self, *args):
        daylight = bool(args[0]) if args and isinstance(args[0], bool) else False
        if len(args) > 1 and args[1] == TimeZone.SHORT:
            names = [t[3] for t in self._zone.transitions if bool(t[2]) == daylight]
            return text(names[-1] if names else self._zone.id)
        return text(self._zone.daylight_name if daylight else self._zone.standard_name)

    def hasSameRules(self, other):
        return other is not None and self._zone.transitions == other._zone.transitions

    def toZoneId(self):
        return ZoneId.of(self._zone.id)

    def toString(self):
        return text('sun.util.calendar.ZoneInfo[id="%s"]' % self._zone.id)

    def __eq__(self, other):
        return isinstance(other, TimeZone) and self._zone.id == other._zone.id

    def __hash__(self):
        return hash(self._zone.id)


SimpleTimeZone = TimeZone
