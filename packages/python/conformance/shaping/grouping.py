# Grouping: setdefault, defaultdict, groupby, has_key, try and except.
events = [('L1', 'stop', 5), ('L2', 'run', 8), ('L1', 'run', 20), ('L2', 'stop', 1), ('L1', 'stop', 3)]
groups = {}
for line, state, mins in events:
    groups.setdefault(line, []).append((state, mins))
for line in sorted(groups):
    print line, groups[line]
sums = {}
for line, state, mins in events:
    if sums.has_key(state):
        sums[state] += mins
    else:
        sums[state] = mins
print sorted(sums.items()), sorted(sums.iteritems(), key=lambda kv: -kv[1])
from collections import defaultdict
count = defaultdict(int)
nested = defaultdict(lambda: defaultdict(list))
for line, state, mins in events:
    count[line, state] += 1
    nested[line][state].append(mins)
print sorted(count.items())
print nested['L1']['stop'], nested['L9']['none'], sorted(nested), len(nested['L9'])
print dict((k, dict(v)) for k, v in nested.items() if k != 'L9')['L2'] == {'run': [8], 'stop': [1]}
from itertools import groupby
for line, items in groupby(sorted(events), key=lambda e: e[0]):
    items = list(items)
    print line, len(items), sum(i[2] for i in items), max(items, key=lambda i: i[2])[1]
print [(k, len(list(g))) for k, g in groupby('aaabbca')]
counts = {}
for ch in 'mississippi':
    counts[ch] = counts.get(ch, 0) + 1
print sorted(counts.items(), key=lambda (k, v): (-v, k))
try:
    sums['pause'] += 1
except KeyError, e:
    print 'KeyError', e
best = max(sums, key=sums.get)
print best, sums[best], sorted(sums, key=sums.get, reverse=True), sorted(sums.values()), min(sums.values())
print sorted(set(state for _, state, _ in events)), [line for line, state, m in events if m == max(e[2] for e in events)]
inverse = dict((v, k) for k, v in sums.items())
print sorted(inverse.items()), defaultdict(list), defaultdict(int, a=1), defaultdict(None, {}).default_factory
