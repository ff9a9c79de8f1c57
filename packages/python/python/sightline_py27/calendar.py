import calendar as _calendar

from ._wrap import fill

fill(globals(), _calendar, "monthrange", "weekday")


def monthrange(year, month):
    first, days = _calendar.monthrange(year, month)
    return int(first), days


def weekday(year, month, day):
    return int(_calendar.weekday(year, month, day))
