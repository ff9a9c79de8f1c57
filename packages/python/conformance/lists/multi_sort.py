# Sorting by several keys, with cmp, with key, stable and mixed.
rows = [('Mixer', 3, 2.5), ('Oven', 1, None), ('Mixer', 1, 9.0), ('Press', 3, 1.0), ('Oven', 1, -4)]
print sorted(rows)
print sorted(rows, key=lambda r: (-r[1], r[0]))
print sorted(rows, cmp=lambda a, b: cmp(b[2], a[2]))
print sorted(rows, key=lambda r: r[2])
print sorted(rows, key=lambda r: (r[2] is None, r[2]))
def by_priority(a, b):
    if a[1] != b[1]:
        return a[1] - b[1]
    return cmp(a[0], b[0])
print sorted(rows, by_priority), sorted(rows, by_priority, reverse=True)[0]
work = rows[:]
work.sort(key=lambda r: r[0])
work.sort(key=lambda r: r[1], reverse=True)
print [(r[1], r[0]) for r in work]
print work.sort()
work.reverse()
print work[0], sorted(rows, None, lambda r: r[0].lower(), True)[0]
print sorted(['b', 'A', 'c', 'B']), sorted(['b', 'A', 'c', 'B'], key=str.lower), sorted(['b', 'A'], cmp=lambda a, b: cmp(a.lower(), b.lower()))
print sorted([10, 9, '8', None, 2.5, 'x', [1], (1,), True, u'y'])
order = ['High', 'Medium', 'Low']
print sorted(['Low', 'High', 'Medium', 'High'], key=order.index)
try:
    sorted(['Low', 'Other'], key=order.index)
except ValueError, e:
    print e
print sorted('T10 T9 T1'.split(), key=lambda t: int(t[1:])), sorted({'b': 1, 'a': 2}.items(), key=lambda (k, v): v)
import re
def natural(s):
    return [int(p) if p.isdigit() else p for p in re.split(r'(\d+)', s)]
print sorted(['Line 10', 'Line 9', 'Line 9a', 'line 1'], key=natural)
print natural('P10_2x')
try:
    [3, 1].sort(lambda a, b: 'x')
except TypeError, e:
    print 'TypeError:', e
