import time
t = time.gmtime(1700000000)
print time.strftime('%Y-%m-%d %H:%M:%S', t), time.asctime(t)
print time.strftime('%a %A %b %B %d %j %m %U %w %W %y %Y %%', t)
print time.strftime('%I %M %p %S', t), repr(time.strftime('%x %X', t))
print time.ctime(0), time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0))
print t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst
print tuple(time.strptime('30 Nov 00', '%d %b %y')), time.strptime('10:11', '%H:%M')[3:5]
print time.timezone, time.altzone, time.daylight, time.tzname
print len(t), t[0], t[1:3], isinstance(t, tuple), list(t)[:2]
print type(time.time()), type(time.clock()), time.sleep(0)
