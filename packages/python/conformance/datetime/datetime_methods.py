from datetime import datetime, date, time, timedelta
d = datetime(2024, 3, 5, 14, 7, 9, 123456)
print d, repr(d)
print d.date(), d.time(), repr(d.date()), repr(d.time())
print d.isoformat(), d.isoformat(' '), d.ctime()
print d.replace(microsecond=0), d.replace(hour=0, minute=0, second=0, microsecond=0)
print d.hour, d.minute, d.second, d.microsecond, d.tzinfo
print d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal()
print datetime.combine(date(2024, 1, 2), time(3, 4, 5))
print datetime.utcfromtimestamp(1700000000), datetime.fromtimestamp(1700000000), datetime.utcfromtimestamp(0.5)
print datetime.min, datetime.max, datetime.resolution
print d.utctimetuple()[:6], d.timetuple().tm_isdst
print d.dst(), d.utcoffset(), d.tzname()
print isinstance(d, date), type(d), type(d.date()), type(d.time())
print datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 5)), repr(datetime(2024, 1, 1, 0, 0, 7))
