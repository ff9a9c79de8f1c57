# Is it within a window, also over midnight; overlaps of intervals.
from datetime import time, datetime, timedelta
def within(t, start, end):
    if start <= end:
        return start <= t < end
    return t >= start or t < end
for text in ('05:59', '06:00', '21:59', '22:00', '23:59', '00:00'):
    t = datetime.strptime(text, '%H:%M').time()
    print text, within(t, time(6), time(22)), within(t, time(22), time(6)), repr(t), t.hour * 60 + t.minute
print time(14, 5), time(14, 5, 6), time(14, 5, 6, 7), time(0), time(23, 59, 59, 999999), time.min, time.max, bool(time(0)), bool(time(0, 1))
print time(14, 5).strftime('%I:%M %p'), time(9, 5).isoformat(), time(14, 5) < time(14, 6), time(1) == time(1, 0), time(14, 5).replace(minute=0)
def overlap(a, b):
    start, end = max(a[0], b[0]), min(a[1], b[1])
    return max((end - start).total_seconds(), 0)
day = datetime(2024, 3, 9)
at = lambda h, m=0: day + timedelta(hours=h, minutes=m)
print overlap((at(6), at(14)), (at(13, 30), at(15))), overlap((at(6), at(8)), (at(8), at(9))), overlap((at(0), at(24)), (at(7), at(7, 30)))
stops = [(at(6, 10), at(6, 25)), (at(6, 20), at(6, 40)), (at(9), at(9, 5)), (at(5), at(5, 30))]
merged = []
for s, e in sorted(stops):
    if merged and s <= merged[-1][1]:
        merged[-1] = (merged[-1][0], max(e, merged[-1][1]))
    else:
        merged.append((s, e))
for s, e in merged:
    print s.strftime('%H:%M'), e.strftime('%H:%M'), (e - s).seconds / 60
print sum([(e - s for s, e in merged)] and [e - s for s, e in merged], timedelta()), reduce(lambda a, b: a + b, [e - s for s, e in merged])
gaps = [b[0] - a[1] for a, b in zip(merged, merged[1:])]
print gaps, max(gaps), [str(g) for g in gaps]
for bad in ((24, 0), (5, 60), (-1, 0)):
    try:
        time(*bad)
    except ValueError, e:
        print 'ValueError:', e
try:
    time(5) - time(4)
except TypeError, e:
    print 'TypeError:', e
try:
    time(5) + timedelta(hours=1)
except TypeError, e:
    print 'TypeError:', e
print (datetime.combine(day, time(23, 30)) + timedelta(hours=1)).time(), time(5) == '05:00', time(5) != 5
