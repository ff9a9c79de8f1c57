# Daylight saving changes with java.util and the time module.
from java.util import Date, TimeZone, Calendar
from java.text import SimpleDateFormat
f = SimpleDateFormat('yyyy-MM-dd HH:mm Z')
spring = 1711846800000L
for minutes in (-61, -1, 0, 59, 60):
    print f.format(Date(spring + minutes * 60000))
autumn = 1729990800000L
for minutes in (-61, -1, 0, 59, 60, 120):
    print f.format(Date(autumn + minutes * 60000))
import time
for t in (1711846799, 1711846800, 1729990799, 1729990800):
    print time.localtime(t)[:5], time.localtime(t).tm_isdst, time.strftime('%H:%M', time.localtime(t)), time.ctime(t)
from datetime import datetime, timedelta
a = datetime.fromtimestamp(1711846799)
b = datetime.fromtimestamp(1711846800)
print a, b, b - a, a + timedelta(seconds=1), time.mktime(a.timetuple()), time.mktime((2024, 3, 31, 2, 30, 0, 0, 0, -1))
cal = Calendar.getInstance()
cal.setTimeInMillis(spring - 3600000 * 12)
for i in range(3):
    print f.format(cal.getTime()), cal.get(Calendar.ZONE_OFFSET) / 3600000, cal.get(Calendar.DST_OFFSET) / 3600000
    cal.add(Calendar.DAY_OF_MONTH, 1)
cal.setTimeInMillis(spring - 3600000)
cal.add(Calendar.HOUR_OF_DAY, 2)
print f.format(cal.getTime())
for zone in ('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'GMT+2', 'Nowhere/City'):
    tz = TimeZone.getTimeZone(zone)
    f.setTimeZone(tz)
    print zone, tz.getID(), tz.getRawOffset() / 60000, tz.useDaylightTime(), f.format(Date(spring)), tz.getOffset(autumn) / 60000
day = 86400000L
f = SimpleDateFormat('dd.MM. HH:mm')
print [f.format(Date(spring - day / 2 + i * day)) for i in range(3)], time.timezone, time.altzone, time.daylight, time.tzname
