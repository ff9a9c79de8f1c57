from datetime import timedelta
t = timedelta(days=2, hours=3, minutes=4, seconds=5, milliseconds=6, microseconds=7)
print t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds()
print -t, abs(-t), +t
print t * 2, 2 * t, t / 2, t // 3
print timedelta(weeks=1), timedelta(hours=-1), repr(timedelta(hours=-1)), timedelta(0), repr(timedelta(0))
print timedelta(days=1) - timedelta(hours=1), timedelta(hours=36) == timedelta(days=1.5)
print timedelta.min, timedelta.max, timedelta.resolution
print timedelta(seconds=90061), str(timedelta(days=-1, seconds=86399)), timedelta(days=1, microseconds=1)
print bool(timedelta(0)), bool(timedelta(1)), sorted([timedelta(3), timedelta(1), timedelta(2)])
print sum([timedelta(hours=1), timedelta(minutes=30)], timedelta(0))
print timedelta(microseconds=1.5), timedelta(days=0.5), timedelta(milliseconds=1500)
print timedelta(seconds=1).total_seconds() * 1000, int(timedelta(minutes=5).total_seconds())
for bad in (lambda: t * 1.5, lambda: t / timedelta(1), lambda: t % timedelta(1), lambda: t < 5, lambda: t + 1):
    try:
        print bad()
    except TypeError, e:
        print 'TypeError', e
