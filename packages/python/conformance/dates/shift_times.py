# Shift starts and ends with datetime.
from datetime import datetime, timedelta, date, time
STARTS = [('Early', time(6, 0)), ('Late', time(14, 0)), ('Night', time(22, 0))]
def shift_of(t):
    for name, start in reversed(STARTS):
        if t.time() >= start:
            return name, datetime.combine(t.date(), start)
    return STARTS[-1][0], datetime.combine(t.date() - timedelta(days=1), STARTS[-1][1])
for text in ('2024-03-09 05:59:59', '2024-03-09 06:00:00', '2024-03-09 13:59:00', '2024-03-09 14:00:00', '2024-03-09 23:30:00', '2024-03-10 00:00:00', '2024-01-01 03:00:00'):
    t = datetime.strptime(text, '%Y-%m-%d %H:%M:%S')
    name, start = shift_of(t)
    end = start + timedelta(hours=8)
    print text, name.ljust(5), start, end, t - start, end - t
start = datetime(2024, 3, 9, 22)
print [str(start + timedelta(hours=8 * i)) for i in range(4)]
print (start + timedelta(minutes=90)).strftime('%H:%M'), start.replace(hour=6, minute=30), start.replace(day=1), repr(start.time()), repr(start.date())
print start.weekday(), start.isoweekday(), start.isocalendar(), start.strftime('%a %d %b %Y, %j %U %w'), start.timetuple()[:6]
elapsed = datetime(2024, 3, 10, 1, 30) - start
print elapsed, elapsed.days, elapsed.seconds, elapsed.total_seconds(), elapsed.seconds / 3600, elapsed.seconds % 3600 / 60
print '%.1f %%' % (100 * elapsed.total_seconds() / timedelta(hours=8).total_seconds()), elapsed > timedelta(hours=3), elapsed * 2, elapsed / 2, -elapsed, abs(-elapsed)
try:
    print start - date(2024, 1, 1)
except TypeError, e:
    print 'TypeError:', e
try:
    print start + 5
except TypeError, e:
    print 'TypeError:', e
try:
    print start > date(2024, 1, 1)
except TypeError, e:
    print 'TypeError:', e
print start == date(2024, 3, 9), start.date() == date(2024, 3, 9), start != None, min(start, datetime(2023, 1, 1)), sorted([time(5), time(4, 59)])
try:
    start.replace(hour=24)
except ValueError, e:
    print 'ValueError:', e
