"""java.time: instants, local and zoned dates, durations; ISO texts and DateTimeFormatter patterns."""

import re as _re

from sightline_dialect.text import text as _text

from .. import _civil, _zones
from .._object import JavaObject as _Object
from ..lang._throwables import RuntimeException as _Runtime, throwable as _throwable
from ..util._dates import now_millis as _now

DateTimeException = _throwable("DateTimeException", _Runtime, "java.time")


class _Value(_Object):
    """Compared and hashed by `_key`; shown as ISO text."""

    def __eq__(self, other):
        return type(self) is type(other) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        return self._key() < other._key() if type(self) is type(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if type(self) is type(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if type(self) is type(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if type(self) is type(other) else NotImplemented

    def isBefore(self, other):
        return self._key() < other._key()

    def isAfter(self, other):
        return self._key() > other._key()

    def isEqual(self, other):
        return self._key() == other._key()

    def compareTo(self, other):
        return (self._key() > other._key()) - (self._key() < other._key())


class ZoneId(_Object):
    __java__ = "java.time.ZoneRegion"

    def __init__(self, zone):
        self._zone = zone

    @staticmethod
    def of(name):
        found = _zones.find("GMT+00:00" if name == "Z" else "GMT" + name if name[:1] in "+-" else name)
        if found is None:
            raise DateTimeException("Unknown time-zone ID: " + name)
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
    def ofHours(hours):
        return ZoneOffset(_zones.find("GMT%+03d:00" % hours))

    def toString(self):
        return _text("Z" if self._zone.raw_offset() == 0 else self._zone.id[3:])

    getId = toString


ZoneOffset.UTC = ZoneOffset(_zones.find("GMT+00:00"))


def _iso_offset(millis, zone):
    minutes = zone.offset(millis) // 60000
    return "Z" if minutes == 0 else "%s%02d:%02d" % ("-" if minutes < 0 else "+", abs(minutes) // 60, abs(minutes) % 60)


def _clock(h, mi, s, ms):
    return "%02d:%02d" % (h, mi) + (":%02d" % s if s or ms else "") + (".%03d" % ms if ms else "")


class Instant(_Value):
    __java__ = "java.time.Instant"

    def __init__(self, millis):
        self._ms = millis

    def _key(self):
        return self._ms

    @staticmethod
    def now():
        return Instant(_now())

    @staticmethod
    def ofEpochMilli(millis):
        return Instant(millis)

    @staticmethod
    def ofEpochSecond(seconds):
        return Instant(seconds * 1000)

    @staticmethod
    def parse(s):
        return ZonedDateTime.parse(s).toInstant()

    def toEpochMilli(self):
        return self._ms

    def getEpochSecond(self):
        return self._ms // 1000

    def getNano(self):
        return self._ms % 1000 * 1000000

    def atZone(self, zone):
        return ZonedDateTime(self._ms, zone._zone)

    def plus(self, amount, unit=None):
        return Instant(self._ms + (amount._ms if unit is None else amount * unit._ms))

    def minus(self, amount, unit=None):
        return Instant(self._ms - (amount._ms if unit is None else amount * unit._ms))

    def plusSeconds(self, n):
        return Instant(self._ms + n * 1000)

    def plusMillis(self, n):
        return Instant(self._ms + n)

    def minusSeconds(self, n):
        return Instant(self._ms - n * 1000)

    def truncatedTo(self, unit):
        return Instant(self._ms // unit._ms * unit._ms)

    def toString(self):
        y, mo, d, h, mi, s, ms = _civil.fields(self._ms, _zones.find("UTC"))[:7]
        return _text("%04d-%02d-%02dT%02d:%02d:%02d%sZ" % (y, mo, d, h, mi, s, ".%03d" % ms if ms else ""))


class _Dated(_Value):
    """What has a local date: `_f()` gives the fields, `_made` a changed copy from a local time in milliseconds."""

    def getYear(self):
        return self._f()[0]

    def getMonthValue(self):
        return self._f()[1]

    def getDayOfMonth(self):
        return self._f()[2]

    def getDayOfYear(self):
        return self._f()[8]

    def getHour(self):
        return self._f()[3]

    def getMinute(self):
        return self._f()[4]

    def getSecond(self):
        return self._f()[5]

    def getDayOfWeek(self):
        return DayOfWeek(self._f()[7] + 1)

    def lengthOfMonth(self):
        return _civil.month_length(*self._f()[:2])

    def isLeapYear(self):
        return _civil.month_length(self._f()[0], 2) == 29

    def plusMonths(self, n):
        return self._made(_civil.add_months(self._local, _UTC, n))

    def plusYears(self, n):
        return self.plusMonths(12 * n)

    def plusDays(self, n):
        return self._made(self._local + n * _civil.DAY)

    def plusWeeks(self, n):
        return self.plusDays(7 * n)

    def minusMonths(self, n):
        return self.plusMonths(-n)

    def minusYears(self, n):
        return self.plusMonths(-12 * n)

    def minusDays(self, n):
        return self.plusDays(-n)

    def minusWeeks(self, n):
        return self.plusDays(-7 * n)

    def plus(self, amount, unit=None):
        return amount._added(self, 1) if unit is None else unit._added(self, amount)

    def minus(self, amount, unit=None):
        return amount._added(self, -1) if unit is None else unit._added(self, -amount)

    def _with(self, at, value):
        fields = list(self._f()[:7])
        fields[at] = value
        return self._made(_civil.instant(_UTC, *fields))

    def withDayOfMonth(self, n):
        return self._with(2, n)

    def withMonth(self, n):
        return self._with(1, n)

    def withYear(self, n):
        return self._with(0, n)

    def format(self, formatter):
        return formatter.format(self)

    def _f(self):
        return _civil.fields(self._local, _UTC)


_UTC = _zones.find("UTC")


class _Timed(_Dated):
    def plusHours(self, n):
        return self._shifted(n * 3600000)

    def plusMinutes(self, n):
        return self._shifted(n * 60000)

    def plusSeconds(self, n):
        return self._shifted(n * 1000)

    def minusHours(self, n):
        return self._shifted(-n * 3600000)

    def minusMinutes(self, n):
        return self._shifted(-n * 60000)

    def minusSeconds(self, n):
        return self._shifted(-n * 1000)

    def _shifted(self, millis):
        return self._made(self._local + millis)

    def withHour(self, n):
        return self._with(3, n)

    def withMinute(self, n):
        return self._with(4, n)

    def withSecond(self, n):
        return self._with(5, n)

    def truncatedTo(self, unit):
        return self._made(self._local // unit._ms * unit._ms)

    def toLocalDate(self):
        return LocalDate(self._local // _civil.DAY * _civil.DAY)

    def toLocalTime(self):
        return LocalTime(self._local % _civil.DAY)


class LocalDate(_Dated):
    __java__ = "java.time.LocalDate"

    def __init__(self, local):
        self._local = local
        self._made = LocalDate

    def _key(self):
        return self._local

    @staticmethod
    def of(year, month, day):
        if not 1 <= month <= 12 or not 1 <= day <= _civil.month_length(year, month):
            raise DateTimeException("Invalid date")
        return LocalDate(_civil.instant(_UTC, year, month, day))

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toLocalDate()

    @staticmethod
    def parse(s, formatter=None):
        return LocalDate(_parsed(s, formatter)[0] // _civil.DAY * _civil.DAY)

    @staticmethod
    def ofEpochDay(n):
        return LocalDate(n * _civil.DAY)

    def toEpochDay(self):
        return self._local // _civil.DAY

    def atStartOfDay(self, zone=None):
        return LocalDateTime(self._local) if zone is None else LocalDateTime(self._local).atZone(zone)

    def atTime(self, h, mi=0, s=0):
        return LocalDateTime(self._local + (h * 3600 + mi * 60 + s) * 1000)

    def toString(self):
        return _text("%04d-%02d-%02d" % self._f()[:3])


class LocalTime(_Timed):
    __java__ = "java.time.LocalTime"

    def __init__(self, local):
        self._local = local % _civil.DAY
        self._made = LocalTime

    def _key(self):
        return self._local

    @staticmethod
    def of(h, mi, s=0):
        return LocalTime((h * 3600 + mi * 60 + s) * 1000)

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toLocalTime()

    @staticmethod
    def parse(s, formatter=None):
        return LocalTime(_parsed("1970-01-01T" + s if formatter is None else s, formatter)[0])

    def toSecondOfDay(self):
        return self._local // 1000

    def toString(self):
        return _text(_clock(*self._f()[3:7]))


class LocalDateTime(_Timed):
    __java__ = "java.time.LocalDateTime"

    def __init__(self, local):
        self._local = local
        self._made = LocalDateTime

    def _key(self):
        return self._local

    @staticmethod
    def of(year, month, day, hour=0, minute=0, second=0):
        return LocalDateTime(_civil.instant(_UTC, year, month, day, hour, minute, second))

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toLocalDateTime()

    @staticmethod
    def parse(s, formatter=None):
        return LocalDateTime(_parsed(s, formatter)[0])

    @staticmethod
    def ofInstant(instant, zone):
        return instant.atZone(zone).toLocalDateTime()

    def atZone(self, zone):
        return ZonedDateTime(zone._zone.to_instant(self._local), zone._zone)

    def toInstant(self, offset):
        return self.atZone(offset).toInstant()

    def toString(self):
        f = self._f()
        return _text("%04d-%02d-%02dT" % f[:3] + _clock(*f[3:7]))


class ZonedDateTime(_Timed):
    __java__ = "java.time.ZonedDateTime"

    def __init__(self, millis, zone):
        self._ms, self._zone = millis, zone
        self._local = millis + zone.offset(millis)

    def _made(self, local):
        return ZonedDateTime(self._zone.to_instant(local), self._zone)

    def _shifted(self, millis):
        return ZonedDateTime(self._ms + millis, self._zone)

    def _key(self):
        return self._ms

    @staticmethod
    def now(zone=None):
        return ZonedDateTime(_now(), _zones.default() if zone is None else zone._zone)

    @staticmethod
    def of(year, month, day, hour, minute, second, nano, zone):
        return LocalDateTime.of(year, month, day, hour, minute, second).atZone(zone)

    @staticmethod
    def ofInstant(instant, zone):
        return instant.atZone(zone)

    @staticmethod
    def parse(s, formatter=None):
        local, zone = _parsed(s, formatter)
        zone = zone or _zones.default()
        return ZonedDateTime(zone.to_instant(local), zone)

    def getZone(self):
        return ZoneId(self._zone)

    def toInstant(self):
        return Instant(self._ms)

    def toEpochSecond(self):
        return self._ms // 1000

    def toLocalDateTime(self):
        return LocalDateTime(self._local)

    def withZoneSameInstant(self, zone):
        return ZonedDateTime(self._ms, zone._zone)

    def withZoneSameLocal(self, zone):
        return self.toLocalDateTime().atZone(zone)

    def toString(self):
        shown = self.toLocalDateTime().toString() + _iso_offset(self._ms, self._zone)
        return _text(shown if self._zone.id.startswith("GMT") else shown + "[%s]" % self._zone.id)


class OffsetDateTime(ZonedDateTime):
    __java__ = "java.time.OffsetDateTime"

    def toString(self):
        return _text(self.toLocalDateTime().toString() + _iso_offset(self._ms, self._zone))


_ISO = _re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d:?\d\d)?(?:\[([\w/+-]+)\])?\Z")


def _parsed(s, formatter):
    """(local time in milliseconds, zone or None)"""
    if formatter is not None and formatter._pattern is not None:
        from ..text._dates import parse_date

        made, at = parse_date(formatter._pattern, s, _UTC, False)
        if made is None or at != len(s):
            raise format.DateTimeParseException("Text '%s' could not be parsed at index %d" % (s, min(at, len(s))))
        return made, None
    found = _ISO.match(str.__str__(s))
    if not found:
        raise format.DateTimeParseException("Text '%s' could not be parsed at index 0" % s)
    y, mo, d, h, mi, sec, fraction, offset, region = found.groups()
    local = _civil.instant(_UTC, int(y), int(mo), int(d), int(h or 0), int(mi or 0), int(sec or 0), int((fraction or "0").ljust(3, "0")[:3]))
    return local, ZoneId.of(region or offset)._zone if region or offset else None


class Duration(_Value):
    __java__ = "java.time.Duration"

    def __init__(self, millis):
        self._ms = millis

    def _key(self):
        return self._ms

    @staticmethod
    def between(a, b):
        return Duration((b._ms if hasattr(b, "_ms") else b._local) - (a._ms if hasattr(a, "_ms") else a._local))

    def _added(self, value, sign):
        return value._shifted(sign * self._ms)

    def toMillis(self):
        return self._ms

    def getSeconds(self):
        return self._ms // 1000

    toSeconds = getSeconds

    def toMinutes(self):
        return self._ms // 60000

    def toHours(self):
        return self._ms // 3600000

    def toDays(self):
        return self._ms // _civil.DAY

    def plus(self, other):
        return Duration(self._ms + other._ms)

    def isNegative(self):
        return self._ms < 0

    def toString(self):
        if not self._ms:
            return _text("PT0S")
        hours, rest = divmod(abs(self._ms), 3600000)
        minutes, rest = divmod(rest, 60000)
        sign = "-" if self._ms < 0 else ""
        seconds = ("%g" % (rest / 1000.0)) if rest % 1000 else str(rest // 1000)
        return _text("PT" + ("%s%dH" % (sign, hours) if hours else "") + ("%s%dM" % (sign, minutes) if minutes else "") + ("%s%sS" % (sign, seconds) if rest else ""))


for _name, _millis in (("ofMillis", 1), ("ofSeconds", 1000), ("ofMinutes", 60000), ("ofHours", 3600000), ("ofDays", _civil.DAY)):
    setattr(Duration, _name, staticmethod(lambda n, _millis=_millis: Duration(n * _millis)))


class Period(_Value):
    __java__ = "java.time.Period"

    def __init__(self, years, months, days):
        self._parts = (years, months, days)

    def _key(self):
        return self._parts

    @staticmethod
    def of(years, months, days):
        return Period(years, months, days)

    @staticmethod
    def ofDays(n):
        return Period(0, 0, n)

    @staticmethod
    def ofMonths(n):
        return Period(0, n, 0)

    @staticmethod
    def ofYears(n):
        return Period(n, 0, 0)

    @staticmethod
    def between(a, b):
        fa, fb = a._f(), b._f()
        months = (fb[0] - fa[0]) * 12 + fb[1] - fa[1]
        months -= 1 if months > 0 and fb[2] < fa[2] else 0
        days = (b._local - a.plusMonths(months)._local) // _civil.DAY
        return Period(months // 12, months % 12, days)

    def _added(self, value, sign):
        return value.plusMonths(sign * (self._parts[0] * 12 + self._parts[1])).plusDays(sign * self._parts[2])

    def getYears(self):
        return self._parts[0]

    def getMonths(self):
        return self._parts[1]

    def getDays(self):
        return self._parts[2]

    def toString(self):
        shown = "".join("%d%s" % (n, c) for n, c in zip(self._parts, "YMD") if n)
        return _text("P" + (shown or "0D"))


class DayOfWeek(_Value):
    __java__ = "java.time.DayOfWeek"
    _NAMES = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")

    def __init__(self, value):
        self._value = value

    def _key(self):
        return self._value

    @staticmethod
    def of(value):
        return DayOfWeek(value)

    def getValue(self):
        return self._value

    def toString(self):
        return _text(self._NAMES[self._value - 1])

    name = toString


for _i, _name in enumerate(DayOfWeek._NAMES):
    setattr(DayOfWeek, _name, DayOfWeek(_i + 1))

from . import format, temporal
