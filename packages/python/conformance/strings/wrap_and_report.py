# Text reports: wrapping, boxes, dotted leaders.
import textwrap
text = 'The mixer stopped because the level of the tank was below the limit for more than ten seconds.'
for line in textwrap.wrap(text, 30):
    print '|' + line.ljust(30) + '|'
print textwrap.fill('a bb ccc dddd', 6)
print textwrap.dedent('''
    one
      two
    three''')
items = [('Motor', 12.5), ('Gear box', 1200), ('Oil', 0.05)]
for name, price in items:
    print name.ljust(14, '.') + ('%.2f' % price).rjust(10, '.')
print '=' * 24
print 'Total'.ljust(14) + '%10.2f' % sum(p for n, p in items)
title = ' Report '
print title.center(24, '*')
box = ['+' + '-' * 10 + '+'] + ['|%s|' % l.center(10) for l in ('alpha', 'be')] + ['+' + '-' * 10 + '+']
print '\n'.join(box)
bar = lambda v, n=20: '#' * int(round(v * n / 100.0)) + '.' * (n - int(round(v * n / 100.0)))
for v in (0, 12.5, 50, 99, 100):
    print '%5.1f%% [%s]' % (v, bar(v))
def plural(n, word):
    return '%d %s%s' % (n, word, n != 1 and 's' or '')
print ', '.join(plural(n, 'alarm') for n in (0, 1, 2))
def human(n):
    for unit in ('', 'k', 'M'):
        if abs(n) < 1000:
            return '%.3g%s' % (n, unit)
        n /= 1000.0
    return '%.3gG' % n
print [human(n) for n in (5, 999, 1000, 1536, 123456, 5e6, 7.5e9)]
def thousands(n):
    s = '%d' % n
    groups = []
    while s and s[-1].isdigit():
        groups.append(s[-3:])
        s = s[:-3]
    return s + ','.join(reversed(groups))
print thousands(1234567), thousands(999), thousands(-1234), format(1234567.891, ',.2f')
print 'name: %s' % 'x', 'name: ' + `5`, 'name:', 'x', '\tTabbed', 'a\\b', 'quote\'s', "double\"s"
