import calendar
from datetime import date, timedelta
def add_months(d, n):
    month = d.month - 1 + n
    year = d.year + month / 12
    month = month % 12 + 1
    return date(year, month, min(d.day, calendar.monthrange(year, month)[1]))
start = date(2024, 1, 31)
for n in (-13, -1, 0, 1, 2, 11, 12, 25):
    print n, add_months(start, n)
print [calendar.monthrange(2023, m)[1] for m in range(1, 13)]
week = [date(2024, 2, 26) + timedelta(days=i) for i in range(7)]
print ' '.join(d.strftime('%a') for d in week), week[-1]
print [d.isocalendar()[1] for d in (date(2020, 12, 31), date(2021, 1, 3), date(2021, 1, 4), date(2024, 12, 30))]
first = date(2024, 5, 15).replace(day=1)
print first, first - timedelta(days=1), (first - timedelta(days=1)).replace(day=1)
