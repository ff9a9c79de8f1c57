"""java.util.Date and Calendar."""

import datetime

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.calendar import civil as _civil, zones as _zones
from sightline_dialect.values.text import text

from .._object import JavaObject, capitalised
from .._throwables import ArrayIndexOutOfBoundsException, ClassCastException, IllegalArgumentException, NullPointerException
from .._format import dates as _formats, names as _names
from ..time import Instant
from ._timezones import TimeZone

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Settable(JavaObject):
    """Bean properties can be assigned: `date.time = 5`."""

    def __setattr__(self, name, value):
        if not name.startswith("_"):
            setter = getattr(type(self), "set" + capitalised(name), None)
            if setter is not None:
                return setter(self, value)
            if type(self).__module__.startswith("java."):
                raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__java__, name))
        object.__setattr__(self, name, value)


def _date(other, method):
    """The milliseconds of another date; errors as Jython's for what is none."""
    if isinstance(other, Date):
        return other._ms
    if other is None:
        raise NullPointerException('Cannot invoke "Object.getClass()" because "date" is null')
    raise TypeError("%s(): 1st arg can't be coerced to java.util.Date" % method)


_BOXES = {str: "java.lang.String", int: "java.lang.Integer", float: "java.lang.Double", bool: "java.lang.Boolean"}


def _java_name(x):
    """The Java class a value has where Java sees it."""
    return getattr(type(x), "__java__", None) or next((name for kind, name in _BOXES.items() if type(x) is kind), "org.python.core.PyObject")


class Date(_Settable):
    """An instant in milliseconds since 1970."""

    __java__ = "java.util.Date"

    def __init__(self, *args):
        if not args:
            millis = _civil.now_millis()
        elif len(args) == 1:
            millis = _parse(args[0]) if isinstance(args[0], str) else int(args[0])
        else:
            year, month, day = args[:3]
            millis = _civil.instant(_zones.default(), year + 1900, month + 1, day, *args[3:])
        object.__setattr__(self, "_ms", millis)

    def getTime(self):
        return self._ms if not -2147483648 <= self._ms < 2147483648 else _long(self._ms)

    def setTime(self, millis):
        object.__setattr__(self, "_ms", int(millis))

    def before(self, other):
        return self._ms < _date(other, "before")

    def after(self, other):
        return self._ms > _date(other, "after")

    def compareTo(self, other):
        if not isinstance(other, Date) and other is not None:
            raise ClassCastException("class %s cannot be cast to class java.util.Date" % _java_name(other))
        then = _date(other, "compareTo")
        return (self._ms > then) - (self._ms < then)

    def clone(self):
        return type(self)(self._ms)

    def toInstant(self):
        return Instant.ofEpochMilli(self._ms)

    @staticmethod
    def parse(s):
        return _parse(s)

    @staticmethod
    def UTC(year, month, day, hours, minutes, seconds):
        return _civil.instant(_zones.find("UTC"), year + 1900, month + 1, day, hours, minutes, seconds)

    @staticmethod
    def from_(instant):
        return Date(instant.toEpochMilli())

    def _fields(self):
        return _civil.fields(self._ms, _zones.default())

    def getYear(self):
        return self._fields()[0] - 1900

    def getMonth(self):
        return self._fields()[1] - 1

    def getDate(self):
        return self._fields()[2]

    def getDay(self):
        return (self._fields()[7] + 1) % 7

    def getHours(self):
        return self._fields()[3]

    def getMinutes(self):
        return self._fields()[4]

    def getSeconds(self):
        return self._fields()[5]

    def _with(self, at, value):
        fields = list(self._fields()[:7])
        fields[at] = value
        self.setTime(_civil.instant(_zones.default(), *fields))

    def setYear(self, value):
        self._with(0, value + 1900)

    def setMonth(self, value):
        self._with(1, value + 1)

    def setDate(self, value):
        self._with(2, value)

    def setHours(self, value):
        self._with(3, value)

    def setMinutes(self, value):
        self._with(4, value)

    def setSeconds(self, value):
        self._with(5, value)

    def getTimezoneOffset(self):
        return -_zones.default().offset(self._ms) // 60000

    def toString(self):
        y, mo, d, h, mi, s, _, weekday, _ = self._fields()
        zone = _zones.default().short_name(self._ms)
        return text("%s %s %02d %02d:%02d:%02d %s %d" % (_DAYS[weekday], _MONTHS[mo - 1], d, h, mi, s, zone, y))

    def toGMTString(self):
        y, mo, d, h, mi, s = _civil.fields(self._ms, _zones.find("UTC"))[:6]
        return text("%d %s %04d %02d:%02d:%02d GMT" % (d, _MONTHS[mo - 1], y, h, mi, s))

    def toLocaleString(self):
        return text(_formats.format_date(_names.names(None).date_time(2, 2), self._ms, _zones.default(), None))

    def hashCode(self):
        n = self._ms ^ (self._ms >> 32)
        return (n + 2**31) % 2**32 - 2**31

    def __eq__(self, other):
        return isinstance(other, Date) and self._ms == other._ms

    def __hash__(self):
        return hash(self._ms)

    def __lt__(self, other):
        return self._ms < other._ms if isinstance(other, Date) else NotImplemented

    def __le__(self, other):
        return self._ms <= other._ms if isinstance(other, Date) else NotImplemented

    def __gt__(self, other):
        return self._ms > other._ms if isinstance(other, Date) else NotImplemented

    def __ge__(self, other):
        return self._ms >= other._ms if isinstance(other, Date) else NotImplemented

    def __reduce__(self):
        return (type(self), (self._ms,))

    def __deepcopy__(self, memo):
        return type(self)(self._ms)


setattr(Date, "from", Date.from_)


def _parse(s):
    for pattern in ("EEE MMM dd HH:mm:ss zzz yyyy", "yyyy/MM/dd HH:mm:ss", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy", "d MMM yyyy HH:mm:ss", "MMM d, yyyy", "EEE, d MMM yyyy HH:mm:ss z"):
        millis, end = _formats.parse_date(pattern, s, _zones.default(), True, 0, None, None)
        if millis is not None and end == len(s):
            return Date(millis).getTime()
    raise IllegalArgumentException()


(ERA, YEAR, MONTH, WEEK_OF_YEAR, WEEK_OF_MONTH, DAY_OF_MONTH, DAY_OF_YEAR, DAY_OF_WEEK, DAY_OF_WEEK_IN_MONTH, AM_PM, HOUR, HOUR_OF_DAY,
 MINUTE, SECOND, MILLISECOND, ZONE_OFFSET, DST_OFFSET) = range(17)  # fmt: skip
_AT = {YEAR: 0, MONTH: 1, DAY_OF_MONTH: 2, HOUR_OF_DAY: 3, MINUTE: 4, SECOND: 5, MILLISECOND: 6}
_UNITS = {HOUR: 3600000, HOUR_OF_DAY: 3600000, MINUTE: 60000, SECOND: 1000, MILLISECOND: 1}


def _weeks(args):
    """First day of the week and minimal days of the first week: of the locale that is given."""
    locale = next((a for a in args if hasattr(a, "_language")), None)
    if locale is None:
        return 1, 1
    return _formats.weeks(locale._country)


class Calendar(_Settable):
    """A Gregorian calendar; setting fields is lenient and takes effect at once (day of month is kept until read)."""

    __java__ = "java.util.GregorianCalendar"
    SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(1, 8)
    JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = range(12)
    AM, PM = 0, 1
    SHORT, LONG = 1, 2

    def __init__(self, *args):
        zone = next((a._zone for a in args if isinstance(a, TimeZone)), _zones.default())
        numbers = [a for a in args if isinstance(a, int)]
        object.__setattr__(self, "_zone", zone)
        first, minimal = _weeks(args)
        object.__setattr__(self, "_first", first)
        object.__setattr__(self, "_minimal", minimal)
        object.__setattr__(self, "_pending", None)
        millis = _civil.instant(zone, numbers[0], numbers[1] + 1, *numbers[2:]) if numbers else _civil.now_millis()
        object.__setattr__(self, "_ms", millis)

    @staticmethod
    def getInstance(*args):
        return GregorianCalendar(*args)

    def _now(self):
        """Fields set one by one are resolved together, as in Java, when anything is read."""
        if self._pending is not None:
            fields = self._pending
            if not self._lenient:
                self._check(fields)
            made = _civil.instant(self._zone, fields[0], fields[1] + 1, *fields[2:])
            if not self._lenient:
                self._check_hour(fields[3], made)
            object.__setattr__(self, "_pending", None)
            object.__setattr__(self, "_ms", made)
        return self._ms

    def getTimeInMillis(self):
        return self._now()

    def setTimeInMillis(self, millis):
        object.__setattr__(self, "_pending", None)
        object.__setattr__(self, "_ms", int(millis))

    def getTime(self):
        return Date(self._now())

    def setTime(self, date):
        self.setTimeInMillis(date.getTime())

    def getTimeZone(self):
        return TimeZone(self._zone)

    def setTimeZone(self, zone):
        self._now()
        object.__setattr__(self, "_zone", zone._zone)

    def setFirstDayOfWeek(self, day):
        object.__setattr__(self, "_first", day)

    def getWeekYear(self):
        y, mo, d = self._fields()[:3]
        return _civil.week_of_year(datetime.date(y, mo, d), (self._first - 2) % 7, self.getMinimalDaysInFirstWeek())[0]

    def getWeeksInWeekYear(self):
        return self.getActualMaximum(WEEK_OF_YEAR)

    def isWeekDateSupported(self):
        return True

    def getFirstDayOfWeek(self):
        return self._first

    def setMinimalDaysInFirstWeek(self, days):
        object.__setattr__(self, "_minimal", days)

    def getMinimalDaysInFirstWeek(self):
        return self.__dict__.get("_minimal", 1)

    def setLenient(self, lenient):
        object.__setattr__(self, "_lenient", bool(lenient))

    def isLenient(self):
        return self._lenient

    _lenient = True

    def _check(self, fields):
        y, month, day, hour, minute, second, milli = fields
        limits = (("MONTH", month, 0, 11), ("DAY_OF_MONTH", day, 1, 31), ("HOUR_OF_DAY", hour, 0, 23), ("MINUTE", minute, 0, 59), ("SECOND", second, 0, 59), ("MILLISECOND", milli, 0, 999))
        for name, value, low, high in limits:
            if not low <= value <= high or name == "DAY_OF_MONTH" and value > _civil.month_length(y, month + 1):
                raise IllegalArgumentException(name)

    def _check_hour(self, hour, made):
        """Daylight saving leaves out an hour."""
        found = _civil.fields(made, self._zone)[3]
        if found != hour:
            raise IllegalArgumentException("HOUR_OF_DAY: %d -> %d" % (hour, found))

    def _fields(self):
        return _civil.fields(self._now(), self._zone)

    def get(self, field):
        y, mo, d, h, mi, s, ms, weekday, yday = self._fields()
        simple = {ERA: 1, YEAR: y, MONTH: mo - 1, DAY_OF_MONTH: d, DAY_OF_YEAR: yday, DAY_OF_WEEK: (weekday + 1) % 7 + 1, AM_PM: h // 12, HOUR: h % 12, HOUR_OF_DAY: h, MINUTE: mi, SECOND: s, MILLISECOND: ms}
        if field in simple:
            return simple[field]
        if field == WEEK_OF_YEAR:
            return _civil.week_of_year(datetime.date(y, mo, d), (self._first - 2) % 7, self.getMinimalDaysInFirstWeek())[1]
        if field == WEEK_OF_MONTH:
            first = datetime.date(y, mo, 1)
            return (d - 1 + (first.weekday() - (self._first - 2)) % 7) // 7 + 1
        if field == DAY_OF_WEEK_IN_MONTH:
            return (d - 1) // 7 + 1
        if field == ZONE_OFFSET:
            return self._zone.raw_offset()
        if field == DST_OFFSET:
            return self._zone.offset(self._ms) - self._zone.raw_offset()
        raise ArrayIndexOutOfBoundsException("Index %d out of bounds for length 17" % field)

    def set(self, *args):
        if len(args) > 2:
            for field, value in zip((YEAR, MONTH, DAY_OF_MONTH, HOUR_OF_DAY, MINUTE, SECOND), args):
                self._set(field, value)
        else:
            self._set(*args)

    def _set(self, field, value):
        if field in _AT:
            fields = self._pending
            if fields is None:
                fields = list(self._fields()[:7])
                fields[1] -= 1
                object.__setattr__(self, "_pending", fields)
            fields[_AT[field]] = value
        elif field == HOUR:
            self._set(HOUR_OF_DAY, value + 12 * self.get(AM_PM))
        elif field == AM_PM:
            self._set(HOUR_OF_DAY, self.get(HOUR) + 12 * value)
        elif field == DAY_OF_YEAR:
            y, _, _, h, mi, s, ms = self._fields()[:7]
            self.setTimeInMillis(_civil.instant(self._zone, y, 1, value, h, mi, s, ms))
        elif field == DAY_OF_WEEK:
            back = (self.get(DAY_OF_WEEK) - self._first) % 7
            self.add(DAY_OF_MONTH, (value - self._first) % 7 - back)
        elif field in (WEEK_OF_YEAR, WEEK_OF_MONTH):
            self.add(DAY_OF_MONTH, 7 * (value - self.get(field)))

    def add(self, field, amount):
        ms = self._now()
        if field in _UNITS:
            made = ms + amount * _UNITS[field]
        elif field in (YEAR, MONTH):
            made = _civil.add_months(ms, self._zone, amount * 12 if field == YEAR else amount)
        elif field in (WEEK_OF_YEAR, WEEK_OF_MONTH, DAY_OF_WEEK_IN_MONTH):
            made = _civil.add_days(ms, self._zone, 7 * amount)
        elif field == AM_PM:
            made = ms + 12 * 3600000 * amount
        else:
            made = _civil.add_days(ms, self._zone, amount)
        self.setTimeInMillis(made)

    def roll(self, field, amount):
        amount = int(amount)  # Jython takes a bool for the int it is
        low, high = self.getActualMinimum(field), self.getActualMaximum(field)
        if field in (YEAR, MONTH):
            y, month = self._fields()[:2]
            target = (y + amount, month) if field == YEAR else (y, (month - 1 + amount) % 12 + 1)
            self.set(DAY_OF_MONTH, min(self.get(DAY_OF_MONTH), _civil.month_length(*target)))
            return self.set(field, target[0] if field == YEAR else target[1] - 1)
        self.set(field, low + (self.get(field) - low + amount) % (high - low + 1))

    def clear(self, *field):
        if field:
            self.set(field[0], 1 if field[0] == DAY_OF_MONTH else 0)
        else:
            self.setTimeInMillis(_civil.instant(self._zone, 1970))

    def getActualMaximum(self, field):
        y, mo = self._fields()[:2]
        if field == DAY_OF_MONTH:
            return _civil.month_length(y, mo)
        if field == DAY_OF_YEAR:
            return 365 + (_civil.month_length(y, 2) == 29)
        if field == WEEK_OF_YEAR:
            last = datetime.date(y, 12, 31)
            while _civil.week_of_year(last, (self._first - 2) % 7, self.getMinimalDaysInFirstWeek())[0] != y:
                last -= datetime.timedelta(days=1)
            return _civil.week_of_year(last, (self._first - 2) % 7, self.getMinimalDaysInFirstWeek())[1]
        return {MONTH: 11, HOUR: 11, HOUR_OF_DAY: 23, MINUTE: 59, SECOND: 59, MILLISECOND: 999, DAY_OF_WEEK: 7, AM_PM: 1, YEAR: 292278994}.get(field, 0)

    def getActualMinimum(self, field):
        return 1 if field in (DAY_OF_MONTH, DAY_OF_YEAR, DAY_OF_WEEK, WEEK_OF_YEAR, YEAR) else 0

    getMaximum, getMinimum = getActualMaximum, getActualMinimum

    def getDisplayName(self, field, style, locale=None):
        names = _names.names(locale)
        short = style == Calendar.SHORT
        lists = {MONTH: names.short if short else names.months, DAY_OF_WEEK: names.short_days if short else names.days, AM_PM: names.halves, ERA: names.eras}
        return text(lists[field][self.get(field) - (field == DAY_OF_WEEK)]) if field in lists else None

    def before(self, other):
        return isinstance(other, Calendar) and self._now() < other._now()

    def after(self, other):
        return isinstance(other, Calendar) and self._now() > other._now()

    def compareTo(self, other):
        return (self._now() > other._now()) - (self._now() < other._now())

    def clone(self):
        made = type(self)(TimeZone(self._zone))
        made.setTimeInMillis(self._now())
        made.setFirstDayOfWeek(self._first)
        made.setMinimalDaysInFirstWeek(self._minimal)
        made.setLenient(self._lenient)
        return made

    def toInstant(self):
        return self.getTime().toInstant()

    def isLeapYear(self, year):
        return _civil.month_length(year, 2) == 29

    def __eq__(self, other):
        return isinstance(other, Calendar) and self._now() == other._now()

    def __lt__(self, other):
        return self._now() < other._now() if isinstance(other, Calendar) else NotImplemented

    def __gt__(self, other):
        return self._now() > other._now() if isinstance(other, Calendar) else NotImplemented

    def __hash__(self):
        return hash(self._now())


for _name in "ERA YEAR MONTH WEEK_OF_YEAR WEEK_OF_MONTH DAY_OF_MONTH DAY_OF_YEAR DAY_OF_WEEK DAY_OF_WEEK_IN_MONTH AM_PM HOUR HOUR_OF_DAY MINUTE SECOND MILLISECOND ZONE_OFFSET DST_OFFSET".split():
    setattr(Calendar, _name, globals()[_name])
Calendar.DATE = DAY_OF_MONTH


class GregorianCalendar(Calendar):
    __java__ = "java.util.GregorianCalendar"
    AD, BC = 1, 0
