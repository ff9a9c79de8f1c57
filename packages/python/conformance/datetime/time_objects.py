from datetime import time, datetime
t = time(13, 5, 9, 250000)
print t, repr(t), t.isoformat(), t.hour, t.minute, t.second, t.microsecond
print t.strftime('%H:%M:%S.%f %p %I'), t.replace(hour=1), time(), repr(time()), time.min, time.max
print time(1, 2) < time(1, 3), time(1) == time(1, 0, 0), bool(time(0)), bool(time(1))
print t.utcoffset(), t.dst(), t.tzname(), t.tzinfo
print sorted([time(9), time(7, 30), time(8)])
print '%s|%r' % (time(6), time(6)), format(time(6, 5), '%H-%M')
