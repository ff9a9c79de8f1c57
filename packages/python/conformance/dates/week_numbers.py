# Week numbers, Mondays, quarters, leap years.
from datetime import date, timedelta, datetime
import calendar
for d in (date(2023, 1, 1), date(2024, 1, 1), date(2024, 12, 30), date(2020, 12, 31), date(2021, 1, 3), date(2024, 2, 29)):
    year, week, day = d.isocalendar()
    monday = d - timedelta(days=d.weekday())
    print d, 'KW %02d/%d' % (week, year), day, monday, monday + timedelta(6), d.strftime('%U %W %j %A'), 'Q%d' % ((d.month - 1) / 3 + 1)
def iso_monday(year, week):
    fourth = date(year, 1, 4)
    return fourth - timedelta(fourth.weekday()) + timedelta(weeks=week - 1)
print iso_monday(2024, 1), iso_monday(2020, 53), iso_monday(2021, 1), iso_monday(2024, 10).isocalendar()
print [y for y in range(1896, 2101, 4) if not calendar.isleap(y)], calendar.isleap(2000), calendar.leapdays(2000, 2025)
print [calendar.monthrange(2024, m)[1] for m in range(1, 13)], calendar.monthrange(2023, 2), calendar.weekday(2024, 3, 9)
print list(calendar.day_abbr), list(calendar.month_abbr)[:4], calendar.day_name[0], calendar.month_name[12], calendar.month_name[0] == ''
print calendar.monthcalendar(2024, 2)
def weekdays_between(a, b):
    n = 0
    while a < b:
        n += a.weekday() < 5
        a += timedelta(1)
    return n
print weekdays_between(date(2024, 3, 1), date(2024, 4, 1)), weekdays_between(date(2024, 3, 9), date(2024, 3, 11))
first = date(2024, 3, 1)
third_friday = first + timedelta((4 - first.weekday()) % 7 + 14)
print third_friday, third_friday.strftime('%a'), date.fromordinal(first.toordinal() + 1), (date(2024, 12, 25) - first).days, first.timetuple().tm_yday
print datetime.strptime('2024 10 1', '%Y %W %w').date(), datetime.strptime('2024-070', '%Y-%j').date(), date(2024, 3, 9).strftime('%d.%m.%y'), str(date(2024, 3, 9)), date(2024, 3, 9).isoformat(), date(2024, 3, 9).ctime()
for args in ((2023, 2, 29), (2024, 13, 1), (0, 1, 1), (2024, 1, 0), (10000, 1, 1)):
    try:
        print date(*args)
    except ValueError, e:
        print 'ValueError:', e
print calendar.TextCalendar(0).formatmonth(2024, 2)
