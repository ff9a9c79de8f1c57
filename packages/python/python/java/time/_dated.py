"""What has a local date or time, and the texts it is read from."""

import re as _re

from sightline_dialect.calendar import civil as _civil, zones as _zones

from .._format.dates import parse_date as _parse_date
from ._amounts import DayOfWeek, Month, Period, _Value
from ._errors import DateTimeException, DateTimeParseException
from ._zone_ids import ZoneId

UTC = _zones.find("UTC")


class Dated(_Value):
    """What has a local date: `_f()` gives the fields, `_made` a changed copy from a local time in milliseconds."""

    def getYear(self):
        return self._f()[0]

    def getMonth(self):
        return Month.of(self._f()[1])

    def getNano(self):
        return self._f()[6] * 1000000

    def lengthOfYear(self):
        return 366 if self.isLeapYear() else 365

    def withDayOfYear(self, n):
        fields = self._f()
        return self._made(_civil.instant(UTC, fields[0], 1, n, *fields[3:7]))

    def until(self, other, unit=None):
        return Period.between(self, other) if unit is None else unit.between(self, other)

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
        return self._made(_civil.add_months(self._local, UTC, n))

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
        if at < 2:
            fields[2] = min(fields[2], _civil.month_length(*fields[:2]))
        return self._made(_civil.instant(UTC, *fields))

    def withDayOfMonth(self, n):
        return self._with(2, n)

    def withMonth(self, n):
        return self._with(1, n)

    def withYear(self, n):
        return self._with(0, n)

    def format(self, formatter):
        return formatter.format(self)

    def _f(self):
        return _civil.fields(self._local, UTC)


class Timed(Dated):
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

    def plusNanos(self, n):
        return self._shifted(n // 1000000)

    def withNano(self, n):
        return self._with(6, n // 1000000)

    def withHour(self, n):
        return self._with(3, n)

    def withMinute(self, n):
        return self._with(4, n)

    def withSecond(self, n):
        return self._with(5, n)

    def truncatedTo(self, unit):
        return self._made(self._local // unit._ms * unit._ms)


def checked_date(year, month, day):
    if not 1 <= month <= 12:
        raise DateTimeException("Invalid value for MonthOfYear (valid values 1 - 12): %d" % month)
    if not 1 <= day <= 31:
        raise DateTimeException("Invalid value for DayOfMonth (valid values 1 - 28/31): %d" % day)
    if day > _civil.month_length(year, month):
        raise DateTimeException("Invalid date 'February 29' as '%d' is not a leap year" % year if day == 29 else "Invalid date '%s %d'" % (Month._NAMES[month - 1], day))


_ISO = _re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d:?\d\d)?(?:\[([\w/+-]+)\])?\Z")


_START = _re.compile(r"(\d{4}(-(\d\d(-(\d\d(T(\d\d(:(\d\d)?)?)?)?)?)?)?)?)?")


def parsed(s, formatter):
    """(local time in milliseconds, zone or None)"""
    if formatter is not None and not callable(formatter._pattern):
        made, at = _parse_date(formatter.parse_pattern(), s, UTC, False, 0, formatter._locale)
        if made is None or at != len(s):
            raise DateTimeParseException("Text '%s' could not be parsed at index %d" % (s, min(at, len(s))))
        return made, None
    found = _ISO.match(str.__str__(s))
    if not found:
        at = next((i for i in range(len(s), -1, -1) if _START.fullmatch(s[:i], 0)), 0)
        raise DateTimeParseException("Text '%s' could not be parsed at index %d" % (s, at))
    try:
        checked_date(*map(int, found.groups()[:3]))
    except DateTimeException as e:
        raise DateTimeParseException("Text '%s' could not be parsed: %s" % (s, e.getMessage())) from None
    y, mo, d, h, mi, sec, fraction, offset, region = found.groups()
    local = _civil.instant(UTC, int(y), int(mo), int(d), int(h or 0), int(mi or 0), int(sec or 0), int((fraction or "0").ljust(3, "0")[:3]))
    return local, ZoneId.of(region or offset)._zone if region or offset else None
