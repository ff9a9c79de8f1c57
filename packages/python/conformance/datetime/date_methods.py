from datetime import date, timedelta
d = date(2024, 2, 29)
print d, repr(d), str(d), d.year, d.month, d.day
print d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal()
print d.isoformat(), d.ctime()
print d.timetuple()[:9]
print d.replace(day=1), d.replace(year=2020, month=1)
print date.min, date.max, date.resolution
print date.fromordinal(738000), date.fromtimestamp(0)
for text in ('%d/%m/%Y', '%A %d %B', '%j', '%U %W %w', '%y%m%d', '%%'):
    print text, '->', d.strftime(text)
print d + timedelta(days=366), d - timedelta(weeks=1), d - date(2023, 2, 28)
print d == date(2024, 2, 29), d != date(2024, 3, 1), d < date(2024, 3, 1), hash(d) == hash(date(2024, 2, 29))
