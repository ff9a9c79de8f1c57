# Epoch milliseconds with long arithmetic.
import time
from datetime import datetime, timedelta
millis = 1709989506789L
print millis, repr(millis), type(millis), millis / 1000, millis % 1000, repr(millis / 1000), repr(millis % 1000)
print datetime.utcfromtimestamp(millis / 1000), datetime.utcfromtimestamp(millis / 1000.0), datetime.fromtimestamp(millis / 1000).strftime('%d.%m.%Y %H:%M:%S')
print time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(millis / 1000)), time.strftime('%H:%M', time.localtime(millis / 1000)), time.gmtime(0)[:6], time.localtime(0)[:6]
day = 24 * 60 * 60 * 1000L
print repr(millis / day), repr(millis - millis % day), datetime.utcfromtimestamp((millis - millis % day) / 1000), day * 365, repr(day / 24)
epoch = datetime(1970, 1, 1)
d = datetime(2024, 3, 9, 13, 5, 6, 789000) - epoch
print repr(d.days * 86400 + d.seconds), d.total_seconds(), int(d.total_seconds() * 1000), long(d.total_seconds() * 1000) == millis, '%d' % (d.total_seconds() * 1000)
print epoch + timedelta(milliseconds=millis), epoch + timedelta(seconds=millis / 1000), epoch + timedelta(microseconds=millis * 1000)
print int(millis) == millis, int('1709989506789') == millis, long('5'), long(5.9), int(1709989506789.7), str(millis), '%s|%d|%r' % (millis, millis, millis)
print time.mktime(datetime(2024, 3, 9, 14, 5, 6).timetuple()), int(time.mktime(datetime(2024, 7, 1).timetuple()) * 1000) , int(time.mktime(datetime(2024, 7, 1).timetuple())) % 86400
import calendar
print calendar.timegm((2024, 3, 9, 13, 5, 6)), calendar.timegm(datetime(2024, 3, 9, 13, 5, 6).utctimetuple()) * 1000, calendar.timegm((1970, 1, 1, 0, 0, 0))
for a, b in ((2 ** 31 - 1, 1), (2 ** 31, 0), (-2 ** 31, -1), (65536, 65536)):
    print repr(a + b), repr(a * 2), type(a + b), type(a)
ages = [(millis - m) / 60000 for m in (millis, millis - 59999, millis - 60000, millis - 3600000)]
print ages, sum(ages), max(ages), ['%dm' % a for a in ages], hex(millis), hex(255), oct(millis), oct(8)
print isinstance(millis, int), isinstance(millis, (int, long)), isinstance(5, long), millis > 10 ** 12, cmp(millis, 0), hash(5L) == hash(5), 5L == 5, {5: 'x'}[5L]
print -7L / 2, -7L % 2, 7L ** 2, divmod(millis, 1000), 2 ** 62, 2 ** 63, -2 ** 63, 10 ** 18, float(millis), round(millis, -3), millis / 1e3, abs(-millis), millis & 0xffff, millis >> 20
