# First and last days of months, month arithmetic, ranges of days and hours.
from datetime import datetime, date, timedelta
import calendar
def add_months(d, n):
    month = d.month - 1 + n
    year = d.year + month / 12
    month = month % 12 + 1
    return d.replace(year=year, month=month, day=min(d.day, calendar.monthrange(year, month)[1]))
base = date(2024, 1, 31)
print [str(add_months(base, n)) for n in (-13, -12, -1, 0, 1, 2, 11, 12, 25)]
def month_bounds(d):
    first = d.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return first, after - timedelta(days=1)
for m in (1, 2, 4, 12):
    print '%s .. %s' % month_bounds(date(2023, m, 15))
def days(start, end):
    while start <= end:
        yield start
        start += timedelta(1)
print [d.day for d in days(date(2024, 2, 27), date(2024, 3, 2))], list(days(date(2024, 1, 2), date(2024, 1, 1)))
midnight = datetime(2024, 3, 9, 14, 37, 12, 345678).replace(hour=0, minute=0, second=0, microsecond=0)
print midnight, midnight + timedelta(days=1, microseconds=-1), datetime.combine(date(2024, 3, 9), datetime.min.time()) == midnight, datetime.max, datetime.min
hours = [midnight + timedelta(hours=h) for h in range(0, 24, 6)]
print [h.strftime('%H:%M') for h in hours], zip(hours, hours[1:])[0][1] - hours[0]
def floor_to(t, minutes):
    return t - timedelta(minutes=t.minute % minutes, seconds=t.second, microseconds=t.microsecond)
t = datetime(2024, 3, 9, 14, 37, 12, 345678)
print floor_to(t, 15), floor_to(t, 60), floor_to(t, 5) + timedelta(minutes=5), t.replace(microsecond=0), t.replace(microsecond=t.microsecond / 1000 * 1000)
try:
    base.replace(month=2)
except ValueError, e:
    print 'ValueError:', e
try:
    datetime.max + timedelta(1)
except OverflowError, e:
    print 'OverflowError:', e
buckets = {}
for h, v in ((1, 5), (1, 6), (7, 1), (23, 9)):
    key = (midnight + timedelta(hours=h)).strftime('%Y-%m-%d %H:00')
    buckets.setdefault(key, []).append(v)
for k in sorted(buckets):
    print k, sum(buckets[k]), sum(buckets[k]) / len(buckets[k])
years = (date(2024, 3, 9) - date(2000, 3, 10)).days / 365.25
print '%.2f' % years, int(years), date(2024, 3, 9).year - 2000 - ((3, 9) < (3, 10)), sorted([date(2024, 1, 1), date(2023, 12, 31)])[0], date.max, date.min, date(2024, 3, 9) - timedelta(70)
