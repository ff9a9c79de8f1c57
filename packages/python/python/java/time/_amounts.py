"""Amounts of time, months and days of the week."""

import re as _re

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.calendar import civil as _civil
from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object
from .._format.names import names
from .._throwables import ArithmeticException as _Arithmetic
from ._errors import DateTimeException, DateTimeParseException


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


def truncated(n, unit):
    """Whole units towards zero, as a `long`."""
    return _long(n // unit if n >= 0 else -(-n // unit))


_TIME = _re.compile(r"(-)?P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?\Z", _re.I)
_DATE = _re.compile(r"(-)?P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?\Z", _re.I)


def _unparseable(s, what):
    return DateTimeParseException("Text cannot be parsed to a " + what)


def _instant_of(x):
    return x._ms if hasattr(x, "_ms") else x._local


class Duration(_Value):
    __java__ = "java.time.Duration"

    def __init__(self, millis):
        self._ms = millis

    def _key(self):
        return self._ms

    @staticmethod
    def between(a, b):
        return Duration(_instant_of(b) - _instant_of(a))

    @staticmethod
    def of(n, unit):
        return Duration(n * unit._ms)

    @staticmethod
    def ofNanos(n):
        return Duration(n // 1000000)

    @staticmethod
    def parse(s):
        found = _TIME.match(str.__str__(s))
        if not found or s[-1:] in "PT":
            raise _unparseable(s, "Duration")
        sign, days, hours, minutes, seconds = found.groups()
        ms = int(days or 0) * _civil.DAY + int(hours or 0) * 3600000 + int(minutes or 0) * 60000 + round(float(seconds or 0) * 1000)
        return Duration(-ms if sign else ms)

    def _added(self, value, sign):
        return value._shifted(sign * self._ms)

    def toMillis(self):
        return _long(self._ms)

    def toNanos(self):
        return _long(self._ms * 1000000)

    def getSeconds(self):
        return _long(self._ms // 1000)

    toSeconds = getSeconds

    def getNano(self):
        return self._ms % 1000 * 1000000

    def toMinutes(self):
        return truncated(self._ms // 1000, 60)

    def toHours(self):
        return truncated(self._ms // 1000, 3600)

    def toDays(self):
        return truncated(self._ms // 1000, 86400)

    def toMinutesPart(self):
        return int(self.toMinutes() % 60)

    def toHoursPart(self):
        return int(self.toHours() % 24)

    def toSecondsPart(self):
        return int(self.getSeconds() % 60)

    def toMillisPart(self):
        return self._ms % 1000

    def plus(self, other, unit=None):
        return Duration(self._ms + (other._ms if unit is None else other * unit._ms))

    def minus(self, other, unit=None):
        return Duration(self._ms - (other._ms if unit is None else other * unit._ms))

    def multipliedBy(self, n):
        return Duration(self._ms * n)

    def dividedBy(self, n):
        if n == 0:
            raise _Arithmetic("Cannot divide by zero")
        return Duration(int(truncated(self._ms, n)))

    def negated(self):
        return Duration(-self._ms)

    def abs(self):
        return Duration(abs(self._ms))

    def isNegative(self):
        return self._ms < 0

    def isZero(self):
        return self._ms == 0

    def toString(self):
        if not self._ms:
            return _text("PT0S")
        hours, rest = divmod(abs(self._ms), 3600000)
        minutes, rest = divmod(rest, 60000)
        sign = "-" if self._ms < 0 else ""
        seconds = ("%g" % (rest / 1000.0)) if rest % 1000 else str(rest // 1000)
        return _text("PT" + ("%s%dH" % (sign, hours) if hours else "") + ("%s%dM" % (sign, minutes) if minutes else "") + ("%s%sS" % (sign, seconds) if rest else ""))


for _unit, _millis in (("Millis", 1), ("Seconds", 1000), ("Minutes", 60000), ("Hours", 3600000), ("Days", _civil.DAY)):
    setattr(Duration, "of" + _unit, staticmethod(lambda n, _millis=_millis: Duration(n * _millis)))
    setattr(Duration, "plus" + _unit, lambda self, n, _millis=_millis: Duration(self._ms + n * _millis))
    setattr(Duration, "minus" + _unit, lambda self, n, _millis=_millis: Duration(self._ms - n * _millis))
Duration.ZERO = Duration(0)


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
    def ofWeeks(n):
        return Period(0, 0, 7 * n)

    @staticmethod
    def ofMonths(n):
        return Period(0, n, 0)

    @staticmethod
    def ofYears(n):
        return Period(n, 0, 0)

    @staticmethod
    def parse(s):
        found = _DATE.match(str.__str__(s))
        if not found or s[-1:] == "P":
            raise _unparseable(s, "Period")
        sign, years, months, weeks, days = found.groups()
        made = Period(int(years or 0), int(months or 0), 7 * int(weeks or 0) + int(days or 0))
        return made.negated() if sign else made

    @staticmethod
    def between(a, b):
        fa, fb = a._f(), b._f()
        months = (fb[0] - fa[0]) * 12 + fb[1] - fa[1]
        days = fb[2] - fa[2]
        if months > 0 and days < 0:
            months -= 1
            days = (b._local - a.plusMonths(months)._local) // _civil.DAY
        elif months < 0 and days > 0:
            months += 1
            days -= _civil.month_length(fb[0], fb[1])
        years = int(months / 12)
        return Period(years, months - 12 * years, days)

    def _added(self, value, sign):
        return value.plusMonths(sign * (self._parts[0] * 12 + self._parts[1])).plusDays(sign * self._parts[2])

    def getYears(self):
        return self._parts[0]

    def getMonths(self):
        return self._parts[1]

    def getDays(self):
        return self._parts[2]

    def _plus(self, years, months, days):
        return Period(self._parts[0] + years, self._parts[1] + months, self._parts[2] + days)

    def plusDays(self, n):
        return self._plus(0, 0, n)

    def plusMonths(self, n):
        return self._plus(0, n, 0)

    def plusYears(self, n):
        return self._plus(n, 0, 0)

    def plus(self, other):
        return self._plus(*other._parts)

    def negated(self):
        return Period(*[-p for p in self._parts])

    def toTotalMonths(self):
        return _long(self._parts[0] * 12 + self._parts[1])

    def isZero(self):
        return not any(self._parts)

    def isNegative(self):
        return any(p < 0 for p in self._parts)

    def toString(self):
        shown = "".join("%d%s" % (n, c) for n, c in zip(self._parts, "YMD") if n)
        return _text("P" + (shown or "0D"))


Period.ZERO = Period(0, 0, 0)


class _Named(_Value):
    """An enum whose values count from 1."""

    def __init__(self, value):
        self._value = value

    def _key(self):
        return self._value

    @classmethod
    def of(cls, value):
        if not 1 <= value <= len(cls._NAMES):
            raise DateTimeException("Invalid value for %s: %d" % (cls._WHAT, value))
        return getattr(cls, cls._NAMES[value - 1])

    @classmethod
    def valueOf(cls, name):
        return getattr(cls, name)

    @classmethod
    def values(cls):
        return [getattr(cls, n) for n in cls._NAMES]

    def getValue(self):
        return self._value

    def ordinal(self):
        return self._value - 1

    def plus(self, n):
        return type(self).of((self._value - 1 + n) % len(self._NAMES) + 1)

    def minus(self, n):
        return self.plus(-n)

    def toString(self):
        return _text(self._NAMES[self._value - 1])

    name = toString


class DayOfWeek(_Named):
    __java__ = "java.time.DayOfWeek"
    _NAMES = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
    _WHAT = "DayOfWeek"

    def getDisplayName(self, style, locale=None):
        found = names(locale)
        return _text((found.days if style == "FULL" else found.short_days)[self._value % 7])


class Month(_Named):
    __java__ = "java.time.Month"
    _NAMES = ("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER")
    _WHAT = "MonthOfYear"

    def getDisplayName(self, style, locale=None):
        found = names(locale)
        return _text((found.months if style == "FULL" else found.short)[self._value - 1])

    def length(self, leap):
        return _civil.month_length(2024 if leap else 2023, self._value)


for _kind in (DayOfWeek, Month):
    for _i, _name in enumerate(_kind._NAMES):
        setattr(_kind, _name, _kind(_i + 1))
