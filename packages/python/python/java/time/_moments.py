"""Instants, and dates and times with and without a zone."""

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.calendar import civil as _civil, zones as _zones
from sightline_dialect.values.text import text as _text

from ._amounts import _Value
from ._dated import UTC, Dated, Timed, checked_date, parsed
from ._errors import DateTimeException
from ._zone_ids import ZoneId, ZoneOffset


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
        return Instant(_civil.now_millis())

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
        return _long(self._ms)

    def getEpochSecond(self):
        return _long(self._ms // 1000)

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

    def minusMillis(self, n):
        return Instant(self._ms - n)

    def _shifted(self, n):
        return Instant(self._ms + n)

    def atOffset(self, offset):
        return OffsetDateTime(self._ms, offset._zone)

    def until(self, other, unit):
        return unit.between(self, other)

    def minusSeconds(self, n):
        return Instant(self._ms - n * 1000)

    def truncatedTo(self, unit):
        return Instant(self._ms // unit._ms * unit._ms)

    def toString(self):
        y, mo, d, h, mi, s, ms = _civil.fields(self._ms, _zones.find("UTC"))[:7]
        return _text("%04d-%02d-%02dT%02d:%02d:%02d%sZ" % (y, mo, d, h, mi, s, ".%03d" % ms if ms else ""))


class _Timed(Timed):
    """With a time of day, and a date or none."""

    def toLocalDate(self):
        return LocalDate(self._local // _civil.DAY * _civil.DAY)

    def toLocalTime(self):
        return LocalTime(self._local % _civil.DAY)


class LocalDate(Dated):
    __java__ = "java.time.LocalDate"

    def __init__(self, local):
        self._local = local
        self._made = LocalDate

    def _key(self):
        return self._local

    @staticmethod
    def of(year, month, day):
        month = month if isinstance(month, int) else month._value
        checked_date(year, month, day)
        return LocalDate(_civil.instant(UTC, year, month, day))

    @staticmethod
    def ofYearDay(year, day):
        return LocalDate(_civil.instant(UTC, year, 1, day))

    @staticmethod
    def ofInstant(instant, zone):
        return instant.atZone(zone).toLocalDate()

    def compareTo(self, other):
        mine, theirs = self._f()[:3], other._f()[:3]
        return next((a - b for a, b in zip(mine, theirs) if a != b), 0)

    def hashCode(self):
        y, mo, d = self._f()[:3]
        return (y & ~0x7FF) ^ ((y << 11) + (mo << 6) + d)

    def datesUntil(self, end):
        return [self.plusDays(i) for i in range((end._local - self._local) // _civil.DAY)]

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toLocalDate()

    @staticmethod
    def parse(s, formatter=None):
        return LocalDate(parsed(s, formatter)[0] // _civil.DAY * _civil.DAY)

    @staticmethod
    def ofEpochDay(n):
        return LocalDate(n * _civil.DAY)

    def toEpochDay(self):
        return _long(self._local // _civil.DAY)

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
    def of(h, mi, s=0, nano=0):
        for value, most, name in ((h, 23, "HourOfDay"), (mi, 59, "MinuteOfHour"), (s, 59, "SecondOfMinute")):
            if not 0 <= value <= most:
                raise DateTimeException("Invalid value for %s (valid values 0 - %d): %d" % (name, most, value))
        return LocalTime((h * 3600 + mi * 60 + s) * 1000 + nano // 1000000)

    @staticmethod
    def ofSecondOfDay(n):
        return LocalTime(n * 1000)

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toLocalTime()

    @staticmethod
    def parse(s, formatter=None):
        return LocalTime(parsed("1970-01-01T" + s if formatter is None else s, formatter)[0])

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
    def of(year, month, day=None, hour=0, minute=0, second=0, nano=0):
        if isinstance(year, LocalDate):
            return LocalDateTime(year._local + month._local)
        return LocalDateTime(LocalDate.of(year, month, day)._local + LocalTime.of(hour, minute, second, nano)._local)

    @staticmethod
    def ofEpochSecond(seconds, nano, offset):
        return LocalDateTime(seconds * 1000 + nano // 1000000 + offset._zone.raw_offset())

    def toEpochSecond(self, offset):
        return _long((self._local - offset._zone.raw_offset()) // 1000)

    def atOffset(self, offset):
        return OffsetDateTime(self._local - offset._zone.raw_offset(), offset._zone)

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toLocalDateTime()

    @staticmethod
    def parse(s, formatter=None):
        return LocalDateTime(parsed(s, formatter)[0])

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
        return ZonedDateTime(_civil.now_millis(), _zones.default() if zone is None else zone._zone)

    @staticmethod
    def of(year, month, day, hour, minute, second, nano, zone):
        return LocalDateTime.of(year, month, day, hour, minute, second, nano).atZone(zone)

    @staticmethod
    def ofInstant(instant, zone):
        return instant.atZone(zone)

    @staticmethod
    def parse(s, formatter=None):
        local, zone = parsed(s, formatter)
        zone = zone or _zones.default()
        return ZonedDateTime(zone.to_instant(local), zone)

    def getZone(self):
        return ZoneOffset(self._zone) if self._zone.id.startswith("GMT") and len(self._zone.id) > 3 else ZoneId(self._zone)

    def getOffset(self):
        return ZoneOffset.ofTotalSeconds(self._zone.offset(self._ms) // 1000)

    def toOffsetDateTime(self):
        return OffsetDateTime(self._ms, self.getOffset()._zone)

    def toInstant(self):
        return Instant(self._ms)

    def toEpochSecond(self):
        return _long(self._ms // 1000)

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

    @staticmethod
    def of(year, month, day, hour, minute, second, nano, offset):
        return LocalDateTime.of(year, month, day, hour, minute, second, nano).atOffset(offset)

    @staticmethod
    def now(zone=None):
        return ZonedDateTime.now(zone).toOffsetDateTime()

    @staticmethod
    def parse(s, formatter=None):
        return ZonedDateTime.parse(s, formatter).toOffsetDateTime()

    def toZonedDateTime(self):
        return ZonedDateTime(self._ms, self._zone)

    def _made(self, local):
        return OffsetDateTime(self._zone.to_instant(local), self._zone)

    def _shifted(self, millis):
        return OffsetDateTime(self._ms + millis, self._zone)

    def toString(self):
        return _text(self.toLocalDateTime().toString() + _iso_offset(self._ms, self._zone))


Instant.EPOCH = Instant(0)
LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX = LocalDate(0), LocalDate(_civil.instant(UTC, 1)), LocalDate(_civil.instant(UTC, 9999, 12, 31))
LocalTime.MIDNIGHT = LocalTime.MIN = LocalTime(0)
LocalTime.NOON, LocalTime.MAX = LocalTime(_civil.DAY // 2), LocalTime(_civil.DAY - 1)
