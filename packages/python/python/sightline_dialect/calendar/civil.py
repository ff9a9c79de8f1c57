"""Calendar arithmetic of local time; a time is [year, month 1-12, day, hour, minute, second, millisecond]."""

import datetime
import time

_EPOCH = datetime.date(1970, 1, 1).toordinal()
DAY = 86400000
#: After this many years the calendar repeats, weekdays included: dates of Java reach further than those of Python.
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146097


def now_millis():
    return int(time.time() * 1000)


def fields(millis, zone):
    """Local fields of an instant, with day of week (0 = Monday) and day of year."""
    local = millis + zone.offset(millis)
    days, rest = divmod(local, DAY)
    cycles, day_of_cycle = divmod(days + _EPOCH - 1, _CYCLE_DAYS)
    date = datetime.date.fromordinal(day_of_cycle + 1)
    seconds, ms = divmod(rest, 1000)
    minutes, s = divmod(seconds, 60)
    h, mi = divmod(minutes, 60)
    return (date.year + cycles * _CYCLE_YEARS, date.month, date.day, h, mi, s, ms, date.weekday(), date.timetuple().tm_yday)


def instant(zone, year, month=1, day=1, hour=0, minute=0, second=0, milli=0):
    """The instant of a local time; fields out of range roll over as in a lenient Java calendar."""
    years, month0 = divmod(month - 1, 12)
    cycles, year_of_cycle = divmod(year + years - 1, _CYCLE_YEARS)
    days = datetime.date(year_of_cycle + 1, month0 + 1, 1).toordinal() + cycles * _CYCLE_DAYS - _EPOCH + day - 1
    local = days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + milli
    return zone.to_instant(local)


def month_length(year, month):
    year = (year - 1) % _CYCLE_YEARS + 1
    return (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)).day


def add_months(millis, zone, months):
    """Adds months; the day is cut to the length of the month."""
    y, mo, d, h, mi, s, ms = fields(millis, zone)[:7]
    years, month0 = divmod(mo - 1 + months, 12)
    day = min(d, month_length(y + years, month0 + 1))
    return instant(zone, y + years, month0 + 1, day, h, mi, s, ms)


def add_days(millis, zone, days):
    """Adds days of local time: 23 or 25 hours where the clocks change."""
    y, mo, d, h, mi, s, ms = fields(millis, zone)[:7]
    return instant(zone, y, mo, d + days, h, mi, s, ms)


def week_of_year(date, first_day=6, minimal=1):
    """(week year, week) with weeks from `first_day` (0 = Monday) and the minimal days of the first week."""
    for year in (date.year + 1, date.year, date.year - 1):
        start = datetime.date(year, 1, 1)
        start -= datetime.timedelta(days=(start.weekday() - first_day) % 7)
        if 7 - (datetime.date(year, 1, 1) - start).days < minimal:
            start += datetime.timedelta(days=7)
        if date >= start:
            return year, (date - start).days // 7 + 1
    return date.year, 1
