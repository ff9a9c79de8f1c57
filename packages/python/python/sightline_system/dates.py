"""system.date"""

import datetime as _datetime

from sightline_dialect.calendar import civil as _civil, zones as _zones
from java.lang import IllegalArgumentException
from java.text import SimpleDateFormat
from java.util import Calendar, Date, Locale
from sightline_dialect.values.text import text

_DAY = 86400000


def _ms(date):
    if isinstance(date, Date):
        return date._ms
    if isinstance(date, Calendar):
        return date.getTimeInMillis()
    if isinstance(date, (_datetime.datetime, _datetime.date)):
        return _instant(date)
    if isinstance(date, (int, float)) and not isinstance(date, bool):
        return int(date)
    if isinstance(date, str):
        return parse(date)._ms
    if date is None:
        raise IllegalArgumentException("date must not be None")
    raise TypeError("cannot convert %s to a date" % type(date).__name__)


def _instant(date):
    """As Jython hands a date of Python to Java: local time, unless it says its zone."""
    hour, minute, second, micro = (date.hour, date.minute, date.second, date.microsecond) if hasattr(date, "hour") else (0, 0, 0, 0)
    if getattr(date, "tzinfo", None) is not None:
        return int(_datetime.datetime.timestamp(date) * 1000)
    return _civil.instant(_zone(), date.year, date.month, date.day, hour, minute, second, micro // 1000)


def _zone():
    return _zones.default()


def locale_of(locale):
    """A `java.util.Locale`, or the text of one (`fr`, `fr_CA`, `fr-CA`), as `SimpleDateFormat` takes it."""
    if locale is None or isinstance(locale, Locale):
        return locale
    if not isinstance(locale, str):
        raise TypeError("locale must be a java.util.Locale or a text such as 'fr' or 'fr_CA'")
    return Locale(*str.__str__(locale).replace("-", "_").split("_")[:3])


def _field(at):
    return lambda date: _civil.fields(_ms(date), _zone())[at]


def now():
    return Date()


def format_(date, format="yyyy-MM-dd HH:mm:ss"):
    return SimpleDateFormat(format).format(Date(_ms(date)))


def parse(dateString, formatString="yyyy-MM-dd HH:mm:ss", locale=None):
    return SimpleDateFormat(formatString, locale_of(locale)).parse(dateString)


def from_millis(millis):
    return Date(int(millis))


def to_millis(date):
    return _ms(date)


def get_date(year, month, day):
    return Date(_civil.instant(_zone(), int(year), int(month) + 1, int(day)))


def set_time(date, hour, minute, second):
    y, mo, d = _civil.fields(_ms(date), _zone())[:3]
    return Date(_civil.instant(_zone(), y, mo, d, int(hour), int(minute), int(second)))


def midnight(date):
    return set_time(date, 0, 0, 0)


def _add(millis):
    return lambda date, value: Date(_ms(date) + int(value) * millis)


def add_days(date, value):
    return Date(_civil.add_days(_ms(date), _zone(), int(value)))


def add_weeks(date, value):
    return add_days(date, int(value) * 7)


def add_months(date, value):
    return Date(_civil.add_months(_ms(date), _zone(), int(value)))


def add_years(date, value):
    return add_months(date, int(value) * 12)


def _between(millis):
    def call(date_1, date_2):
        difference = _ms(date_2) - _ms(date_1)
        return difference // millis if difference >= 0 else -(-difference // millis)

    return call


def days_between(date_1, date_2):
    """Whole days of local time: a day with 23 hours counts as one."""
    return _local_between(date_1, date_2, _DAY)


def weeks_between(date_1, date_2):
    return _local_between(date_1, date_2, 7 * _DAY)


def _local_between(date_1, date_2, millis):
    a, b = _ms(date_1), _ms(date_2)
    difference = b + _zone().offset(b) - a - _zone().offset(a)
    return difference // millis if difference >= 0 else -(-difference // millis)


def months_between(date_1, date_2):
    a, b = _ms(date_1), _ms(date_2)
    if a > b:
        return -months_between(date_2, date_1)
    fa, fb = _civil.fields(a, _zone()), _civil.fields(b, _zone())
    months = (fb[0] - fa[0]) * 12 + fb[1] - fa[1]
    return months - (fb[2:7] < fa[2:7])


def years_between(date_1, date_2):
    months = months_between(date_1, date_2)
    return months // 12 if months >= 0 else -(-months // 12)


def is_before(date_1, date_2):
    return _ms(date_1) < _ms(date_2)


def is_after(date_1, date_2):
    return _ms(date_1) > _ms(date_2)


def is_between(target_date, start_date, end_date):
    return _ms(start_date) <= _ms(target_date) <= _ms(end_date)


def get_am_or_pm(date):
    return _civil.fields(_ms(date), _zone())[3] // 12


def get_day_of_week(date):
    return (_civil.fields(_ms(date), _zone())[7] + 1) % 7 + 1


def get_month(date):
    return _civil.fields(_ms(date), _zone())[1] - 1


def get_quarter(date):
    return (_civil.fields(_ms(date), _zone())[1] - 1) // 3 + 1


def get_hour_12(date):
    return _civil.fields(_ms(date), _zone())[3] % 12


def get_timezone():
    return text(_zone().id)


def get_timezone_offset(date=None):
    return _zone().offset(Date()._ms if date is None else _ms(date)) / 3600000.0


def get_timezone_raw_offset():
    return _zone().raw_offset() / 3600000.0


def is_daylight_time(date=None):
    return _zone().in_daylight(Date()._ms if date is None else _ms(date))


_FUNCTIONS = {
    "now": now, "format": format_, "parse": parse, "fromMillis": from_millis, "toMillis": to_millis, "getDate": get_date, "setTime": set_time,
    "midnight": midnight, "addMillis": _add(1), "addSeconds": _add(1000), "addMinutes": _add(60000), "addHours": _add(3600000),
    "addDays": add_days, "addWeeks": add_weeks, "addMonths": add_months, "addYears": add_years, "millisBetween": _between(1),
    "secondsBetween": _between(1000), "minutesBetween": _between(60000), "hoursBetween": _between(3600000), "daysBetween": days_between,
    "weeksBetween": weeks_between, "monthsBetween": months_between, "yearsBetween": years_between, "isBefore": is_before, "isAfter": is_after,
    "isBetween": is_between, "getAMorPM": get_am_or_pm, "getDayOfMonth": _field(2), "getDayOfWeek": get_day_of_week, "getDayOfYear": _field(8),
    "getHour12": get_hour_12, "getHour24": _field(3), "getMillis": _field(6), "getMinute": _field(4), "getMonth": get_month,
    "getQuarter": get_quarter, "getSecond": _field(5), "getTimezone": get_timezone, "getTimezoneOffset": get_timezone_offset,
    "getTimezoneRawOffset": get_timezone_raw_offset, "getYear": _field(0), "isDaylightTime": is_daylight_time,
}  # fmt: skip
FUNCTIONS = {"system.date." + name: function for name, function in _FUNCTIONS.items()}
FUNCTIONS["system.db.dateFormat"] = lambda date, formatPattern: format_(date, formatPattern)
