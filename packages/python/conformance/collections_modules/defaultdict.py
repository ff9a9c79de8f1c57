from collections import defaultdict
d = defaultdict(list)
d['a'].append(1)
d['a'].append(2)
print d['a'], d['b'], sorted(d.keys()), d.get('c'), 'c' in d, d.default_factory
n = defaultdict(int)
for word in 'x y x'.split(): n[word] += 1
print sorted(n.items()), dict(n) == {'x': 2, 'y': 1}, n == {'x': 2, 'y': 1}
print repr(defaultdict(int, a=1)), repr(defaultdict(None)), defaultdict(lambda: 'dflt')['k']
tree = defaultdict(lambda: defaultdict(int))
tree['a']['b'] += 5
print tree['a']['b'], sorted(tree), type(tree['z'])
try:
    defaultdict()['x']
except KeyError, e:
    print 'KeyError', e
try:
    defaultdict(5)
except TypeError, e:
    print 'TypeError', e
print n.pop('x'), n.setdefault('q', 9), n.copy()['q'], isinstance(n, dict)
