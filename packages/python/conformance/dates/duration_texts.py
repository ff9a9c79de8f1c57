# Durations as text: hours and minutes, days, relative words.
from datetime import timedelta
def hms(seconds):
    m, s = divmod(int(seconds), 60)
    h, m = divmod(m, 60)
    return '%d:%02d:%02d' % (h, m, s)
print [hms(s) for s in (0, 59, 60, 3599, 3600, 86399, 90061, 1e5, 12.9)]
def words(seconds):
    parts = []
    for size, name in ((86400, 'd'), (3600, 'h'), (60, 'm'), (1, 's')):
        n, seconds = seconds / size, seconds % size
        if n:
            parts.append('%d%s' % (n, name))
    return ' '.join(parts) or '0s'
print [words(s) for s in (0, 61, 3600, 90061, 86400 * 10 + 5)]
for d in (timedelta(0), timedelta(1), timedelta(-1), timedelta(days=2, hours=3), timedelta(seconds=3661), timedelta(milliseconds=1500), timedelta(microseconds=7), timedelta(minutes=-5), timedelta(weeks=1, days=-1), timedelta(hours=36.5)):
    print d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds()
print str(timedelta(seconds=5025)).split(':'), str(timedelta(seconds=45)).split(':')[-1], str(timedelta(days=3)).split(',')[0]
def ago(seconds):
    for limit, unit, name in ((60, 1, 'second'), (3600, 60, 'minute'), (86400, 3600, 'hour')):
        if seconds < limit:
            n = seconds / unit
            return '%d %s%s ago' % (n, name, '' if n == 1 else 's')
    return '%d days ago' % (seconds / 86400)
print [ago(s) for s in (1, 59, 60, 7200, 100000, 86400 * 3)]
def parse(text):
    h, m, s = [int(p) for p in text.split(':')]
    return timedelta(hours=h, minutes=m, seconds=s)
print parse('01:02:03'), parse('25:00:00'), parse('0:90:0'), parse('1:0:0').total_seconds() / 60, int(parse('0:0:9').total_seconds() * 1000)
print timedelta(hours=1) * 3, timedelta(hours=1) / 4, timedelta(hours=1) // 4, timedelta(1) - timedelta(hours=1), timedelta(1) == timedelta(hours=24), timedelta(1) > timedelta(0), bool(timedelta(0)), sum([timedelta(1), timedelta(2)], timedelta(0))
for expr in ('timedelta(1) * 1.5', 'timedelta(1) / timedelta(hours=1)', 'timedelta(1) + 1', 'sum([timedelta(1)])', 'timedelta(1) < 5', 'timedelta("1")', 'timedelta(10 ** 10)'):
    try:
        print eval(expr)
    except (TypeError, OverflowError), e:
        print expr, e.__class__.__name__, e
print timedelta.max, timedelta.min, timedelta.resolution, max(timedelta(1), timedelta(2)), timedelta(1) in (timedelta(hours=24),), {timedelta(1): 'x'}[timedelta(hours=24)], abs(timedelta(-1, 5))
