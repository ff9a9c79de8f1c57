# Removing duplicates and keeping order, with different keys.
names = ['Pump', 'pump', 'Valve', 'PUMP ', 'Valve', None, '', 'Oven']
seen = set()
print [n for n in names if not (n in seen or seen.add(n))]
out = []
for n in names:
    key = (n or '').strip().lower()
    if key and key not in [o.strip().lower() for o in out]:
        out.append(n)
print out
from collections import OrderedDict
od = OrderedDict.fromkeys(names)
print od.keys(), len(od)
rows = [{'id': 1, 'v': 'a'}, {'id': 2, 'v': 'b'}, {'id': 1, 'v': 'c'}]
first = OrderedDict()
last = OrderedDict()
for r in rows:
    first.setdefault(r['id'], r)
    last[r['id']] = r
print [r['v'] for r in first.values()], [r['v'] for r in last.values()], last.popitem()[0], last.items()[0][0]
print sorted(set(map(tuple, [[1, 2], [2, 1], [1, 2]]))), [list(t) for t in sorted(set(tuple(x) for x in [[3], [3], [1]]))]
print sorted(dict((r['id'], r['v']) for r in rows).items())
try:
    set(rows)
except TypeError, e:
    print 'TypeError:', e
try:
    {rows[0]: 1}
except TypeError, e:
    print 'TypeError:', e
print [k for k, g in __import__('itertools').groupby([1, 1, 2, 1, 1])], [a for a, b in zip('aabc', 'abcd') if a != b]
prev = None
changes = []
for t, v in [(1, 'on'), (2, 'on'), (3, 'off'), (4, 'off'), (5, 'on')]:
    if v != prev:
        changes.append((t, v))
        prev = v
print changes
print len(set([1, 1.0, True, 1L])), list(set([1, 1.0, True])), {1: 'a', 1.0: 'b', True: 'c'}, {u'k': 1, 'k': 2}
dup = [n for i, n in enumerate(names) if n in names[:i]]
print dup, [i for i, n in enumerate(names) if names.index(n) != i], names.count('Valve')
numbered = []
used = {}
for n in ['a', 'b', 'a', 'a']:
    used[n] = used.get(n, 0) + 1
    numbered.append(n if used[n] == 1 else '%s_%d' % (n, used[n]))
print numbered, sorted(used.items())
