import time, calendar
from datetime import datetime
d = datetime(2024, 7, 1, 12, 0, 0)
print time.mktime(d.timetuple()), calendar.timegm(d.timetuple())
print int(time.mktime(datetime(2024, 1, 1).timetuple()) * 1000)
print datetime.fromtimestamp(1719828000), datetime.utcfromtimestamp(1719828000)
print datetime.fromtimestamp(1704063600.25), datetime.fromtimestamp(-3600)
print (d - datetime(1970, 1, 1)).total_seconds()
print time.mktime((2024, 3, 31, 3, 30, 0, 0, 0, -1)), time.mktime((2024, 10, 27, 1, 30, 0, 0, 0, -1))
print time.localtime(1719828000)[:], time.gmtime(1719828000)[:]
print calendar.timegm(time.strptime('2024-01-01', '%Y-%m-%d'))
