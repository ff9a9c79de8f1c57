import datetime, time, calendar
from datetime import timedelta
d = datetime.datetime(2024, 2, 29, 13, 5, 9)
print d, repr(d), d.strftime('%Y-%m-%d %H:%M:%S'), d.date(), d.time(), d + timedelta(days=1), d - datetime.datetime(2024, 1, 1), d.isoformat(), d.weekday(), d.replace(year=2020), d.timetuple().tm_yday
print datetime.date(2024, 1, 31) + timedelta(1), datetime.datetime.strptime('2024-01-02', '%Y-%m-%d'), timedelta(hours=25), timedelta(days=1).total_seconds(), str(timedelta(seconds=-1)), repr(timedelta(1)), d.strftime('%b %d, %Y %I:%M %p'), datetime.date.fromordinal(1), d > datetime.datetime(2020, 1, 1)
print calendar.monthrange(2024, 2), calendar.isleap(2024), calendar.timegm((1970, 1, 2, 0, 0, 0)), time.strftime('%Y', time.gmtime(0)), time.gmtime(0)[:6], isinstance(time.time(), float), timedelta(days=3) / 2, timedelta(minutes=90).seconds
