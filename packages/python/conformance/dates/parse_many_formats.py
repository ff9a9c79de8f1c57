# Dates in several formats with fallbacks.
from datetime import datetime
FORMATS = ('%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S.%f', '%Y-%m-%d', '%d.%m.%Y %H:%M', '%d.%m.%Y', '%m/%d/%Y', '%d-%b-%Y', '%H:%M', '%I:%M %p', '%Y%m%d%H%M%S', '%d %B %Y')
def parse(text):
    for f in FORMATS:
        try:
            return datetime.strptime(text.strip(), f), f
        except ValueError:
            continue
    return None, 'no format'
for text in ('2024-03-09 14:05:06', '2024-03-09T14:05:06.789', '2024-3-9', '09.03.2024 14:05', '9.3.2024', '12/31/2023', '09-Mar-2024', '14:05', '02:05 PM', '20240309140506', ' 9 March 2024 ', '31.02.2024', 'yesterday', '', '2024-03-09 25:00:00', '2024-03-09T14:05:06.789123'):
    t, f = parse(text)
    print repr(text).ljust(30), t, f
for text, f in (('x', '%Y'), ('2024-13', '%Y-%m'), ('2024', '%Y-%m'), ('2024-01-01 x', '%Y-%m-%d'), ('24', '%Y'), ('5', '%q'), ('31.04.2024', '%d.%m.%Y')):
    try:
        print datetime.strptime(text, f)
    except ValueError, e:
        print 'ValueError:', e
try:
    datetime.strptime(None, '%Y')
except TypeError, e:
    print 'TypeError:', e.__class__.__name__
import time
print time.strptime('09 Mar 24', '%d %b %y')[:3], time.strptime('68', '%y')[0], time.strptime('69', '%y')[0], time.strptime('Sat', '%a').tm_wday
print time.strftime('%d.%m.%Y %H:%M', (2024, 3, 9, 14, 5, 0, 0, 0, 0)), time.mktime((2024, 7, 1, 12, 0, 0, 0, 0, -1)), time.mktime((2024, 1, 1, 12, 0, 0, 0, 0, -1))
import re
m = re.match(r'(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?$', '2024-03-09T14:05:06.5+01:00')
print m.groups(), datetime(*map(int, m.groups()[:6])), datetime(*[int(p) for p in '2024 3 9'.split()])
t = datetime(2024, 3, 9, 4, 5, 6, 7000)
for f in ('%d.%m.%Y', '%H:%M:%S', '%I:%M %p', '%y%m%d', '%A, %d %B %Y', '%b %d', '%f', '%j', '%x %X', '%c', '%%', '%Y-%m-%dT%H:%M:%S', 'Week %W', '%Z|%z|'):
    print f, '->', t.strftime(f)
print t, str(t), t.isoformat(), t.isoformat(' '), repr(t), t.replace(microsecond=0).isoformat(), '%s' % t, '{0:%H:%M} {0:%d/%m}'.format(t), t.ctime(), '{}'.format(t)
