# Calendars as tables for a view: weeks of a month, days with flags.
import calendar
from datetime import date, timedelta
today = date(2024, 3, 9)
holidays = {date(2024, 3, 29): 'Good Friday', date(2024, 4, 1): 'Easter Monday'}
cal = calendar.Calendar(calendar.MONDAY)
for week in cal.monthdatescalendar(2024, 3):
    print ' '.join('%s%2d%s' % ('[' if d == today else ' ', d.day, ']' if d == today else ' ') if d.month == 3 else '    ' for d in week).rstrip()
items = [{'date': d.isoformat(), 'off': d.weekday() > 4 or d in holidays, 'text': holidays.get(d, '')} for d in (date(2024, 3, 28) + timedelta(n) for n in range(6))]
for i in items:
    print i['date'], i['off'], i['text'] or '-'
print len([d for d in cal.itermonthdates(2024, 2)]), [d for d in cal.itermonthdays(2024, 2)][:5], list(cal.itermonthdays2(2024, 2))[:4], cal.monthdayscalendar(2023, 2)[0]
def easter(year):
    a, b, c = year % 19, year / 100, year % 100
    d, e = b / 4, b % 4
    g = (8 * b + 13) / 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c / 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) / 433
    month = (h + l - 7 * m + 90) / 25
    return date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
print [str(easter(y)) for y in (2000, 2008, 2024, 2025, 2038)]
def next_workday(d):
    d += timedelta(1)
    while d.weekday() >= 5 or d in holidays:
        d += timedelta(1)
    return d
print next_workday(date(2024, 3, 28)), next_workday(date(2024, 3, 8)), next_workday(today)
print calendar.month(2024, 2).split('\n')[1], calendar.setfirstweekday(6), calendar.firstweekday(), calendar.month(2024, 2).split('\n')[1]
calendar.setfirstweekday(0)
rotation = ['A', 'B', 'C', 'D']
anchor = date(2024, 1, 1)
print [rotation[(anchor + timedelta(n) - anchor).days / 2 % 4] for n in range(10)], rotation[(today - anchor).days / 7 % len(rotation)], (date(2023, 12, 31) - anchor).days / 7 % 4
ages = [(today - d).days for d in (date(2024, 3, 1), date(2023, 3, 9), date(2024, 3, 10))]
print ages, ['overdue' if a > 30 else 'due' if a >= 0 else 'future' for a in ages], sum(ages) / len(ages)
print today.strftime('%d. %B').lstrip('0'), today.strftime('%e') if False else today.day, '%d/%d' % (today.month, today.day), today.strftime('Q%m') , 'KW%d' % today.isocalendar()[1], today.toordinal(), date.fromtimestamp(86400 * 10)
