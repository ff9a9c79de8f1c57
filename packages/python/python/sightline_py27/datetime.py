"""`datetime`: CPython's classes with Python 2's arithmetic and texts, and "now" in the gateway's time zone."""

import datetime as _datetime
import time as _time

from sightline_dialect.calendar import civil as _civil, zones as _zones

from .time import formatted as _formatted, parsed as _parsed

__name__ = "datetime"
MINYEAR, MAXYEAR, tzinfo = _datetime.MINYEAR, _datetime.MAXYEAR, _datetime.tzinfo
_Delta, _Date, _DateTime, _Time = _datetime.timedelta, _datetime.date, _datetime.datetime, _datetime.time


class _Kind(type):
    """CPython's own objects, from other modules, are instances as well."""

    def __instancecheck__(cls, x):
        return isinstance(x, cls._plain)


class _Absent:
    """A name that came with Python 3."""

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, owner, kind):
        raise AttributeError(("type object '%s' has no attribute '%s'" if owner is None else "'%s' object has no attribute '%s'") % (kind.__name__, self._name))


def _delta(made):
    return made if made is NotImplemented else timedelta(made.days, made.seconds, made.microseconds)


def _shown(name, parts, fewest):
    parts = list(parts)
    while len(parts) > fewest and not parts[-1]:
        parts.pop()
    return "datetime.%s(%s" % (name, ", ".join(map(str, parts)))


class timedelta(_Delta, metaclass=_Kind):
    _plain = _Delta

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = (days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        try:
            return _Delta.__new__(cls, *parts)
        except TypeError:  # as Jython's own sums fail
            days + weeks * 7, seconds + (minutes * 60 + hours * 3600), microseconds + milliseconds * 1000
            raise
        except OverflowError:
            if not all(isinstance(part, int) for part in parts):
                raise
            whole = (seconds + minutes * 60 + hours * 3600) * 1000000 + microseconds + milliseconds * 1000
            raise OverflowError("timedelta # of days is too large: %d" % (days + weeks * 7 + whole // 86400000000)) from None

    def __repr__(self):
        return _shown("timedelta", (self.days, self.seconds, self.microseconds), 1) + ")"

    def __add__(self, other):
        return _delta(_Delta.__add__(self, other))

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(_Delta.__sub__(self, other))

    def __rsub__(self, other):
        return _delta(_Delta.__rsub__(self, other))

    def __mul__(self, other):
        return _delta(_Delta.__mul__(self, other)) if isinstance(other, int) else NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        return _delta(_Delta.__floordiv__(self, other)) if isinstance(other, int) else NotImplemented

    __div__ = __floordiv__

    def __truediv__(self, other):
        return NotImplemented

    def __mod__(self, other):
        return NotImplemented

    def __neg__(self):
        return _delta(_Delta.__neg__(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self.days < 0 else self

    def __reduce__(self):
        return (timedelta, (self.days, self.seconds, self.microseconds))


class time(_Time, metaclass=_Kind):
    _plain = _Time
    fromisoformat = _Absent()

    def __repr__(self):
        return _shown("time", (self.hour, self.minute, self.second, self.microsecond), 2) + _zone_shown(self)

    def __bool__(self):
        return bool(self.hour or self.minute or self.second or self.microsecond)

    def strftime(self, pattern):
        return _strftime(self, pattern, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))


def _zone_shown(value):
    return ")" if value.tzinfo is None else ", tzinfo=%r)" % (value.tzinfo,)


def _strftime(value, pattern, fields):
    if fields[0] < 1900:
        raise ValueError("year=%d is before 1900; the datetime strftime() methods require year >= 1900" % fields[0])
    pattern = str.__str__(pattern)
    if "%f" in pattern:
        pattern = "%%".join(p.replace("%f", "%06d" % value.microsecond) for p in pattern.split("%%"))
    name = offset = ""
    if getattr(value, "tzinfo", None) is not None:
        name, offset = value.tzname() or "", _Time.strftime(value, "%z") if isinstance(value, _Time) else _Date.strftime(value, "%z")
    return _formatted(pattern, fields, name, offset)


def _in_range(operation, day, other):
    try:
        return operation(day, other)
    except OverflowError:
        days = other.days if operation.__name__ == "__add__" else -other.days
        raise OverflowError("date +/-: result year %d not in 1..9999" % (10000 if days > 0 else 0)) from None


def _isocalendar(self):
    return tuple(_Date.isocalendar(self))


class date(_Date, metaclass=_Kind):
    _plain = _Date
    fromisoformat, fromisocalendar = _Absent(), _Absent()

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, seconds):
        return cls(*_civil.fields(int(seconds // 1) * 1000, _zones.default())[:3])

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % (self.year, self.month, self.day)

    def __add__(self, other):
        return _in_range(_Date.__add__, self, other)

    __radd__ = __add__

    def __sub__(self, other):
        made = _in_range(_Date.__sub__, self, other)
        return _delta(made) if isinstance(made, _Delta) else made

    def strftime(self, pattern):
        return _strftime(self, pattern, self.timetuple())

    isocalendar = _isocalendar


class datetime(_DateTime, date):
    _plain = _DateTime
    timestamp, fromisoformat, fromisocalendar, fold = _Absent(), _Absent(), _Absent(), _Absent()

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, seconds, tz=None):
        if tz is not None:
            return tz.fromutc(cls.utcfromtimestamp(seconds).replace(tzinfo=tz))
        return _at(cls, seconds, _zones.default())

    @classmethod
    def utcfromtimestamp(cls, seconds):
        return _at(cls, seconds, _zones.find("UTC"))

    @classmethod
    def strptime(cls, text, pattern):
        fields, micro = _parsed(text, pattern)
        return cls(*fields[:6], micro)

    @classmethod
    def combine(cls, day, clock):
        return cls(day.year, day.month, day.day, clock.hour, clock.minute, clock.second, clock.microsecond, clock.tzinfo)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def astimezone(self, tz):
        if self.tzinfo is None:
            raise ValueError("astimezone() requires an aware datetime")
        return _DateTime.astimezone(self, tz)

    def __repr__(self):
        return _shown("datetime", (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond), 5) + _zone_shown(self)

    def __add__(self, other):
        return _in_range(_DateTime.__add__, self, other)

    __radd__ = __add__

    def __sub__(self, other):
        made = _in_range(_DateTime.__sub__, self, other)
        return _delta(made) if isinstance(made, _Delta) else made

    def strftime(self, pattern):
        return _strftime(self, pattern, self.timetuple())

    isocalendar = _isocalendar


def _at(cls, seconds, zone):
    whole, part = divmod(seconds, 1)
    micro = int(round(part * 1000000))
    if micro == 1000000:
        whole, micro = whole + 1, 0
    return cls(*_civil.fields(int(whole) * 1000, zone)[:6], micro)


timedelta.min, timedelta.max, timedelta.resolution = timedelta(-999999999), timedelta(999999999, 86399, 999999), timedelta(microseconds=1)
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta.resolution
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta.resolution
