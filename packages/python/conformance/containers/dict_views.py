d = {'a': 1}
k, v, i = d.viewkeys(), d.viewvalues(), d.viewitems()
print k, v, i, len(k), 'a' in k, 1 in v, ('a', 1) in i
d['a'] = 2
print v, i
d.clear()
print list(k), len(v)
d.update(x=1, y=2)
print sorted(k & set('xz')), sorted(k | set('z')), sorted(k - set('x')), sorted(k ^ set('xq')), k == set('xy'), sorted(k), isinstance(k, list)
it = d.iteritems()
print sorted(it), list(it), hasattr(it, 'next'), type(d.keys()), type(d.values()), type(d.items())
ks = d.keys()
ks.sort()
print ks, d.keys() is d.keys(), d.keys() == d.keys(), sorted(d.keys() + ['q']), d.values().count(1), d.items().index(('x', 1)) in (0, 1), d.keys().sort()
print sorted(map(lambda kv: kv[0] + str(kv[1]), d.items())), sorted([a for a, b in d.items() if b > 1]), max(d.items(), key=lambda kv: kv[1]), sorted(d, key=d.get, reverse=True), min(d.values()), dict(d) == d, dict(d) is d, d.copy() == d
m = d.keys
print sorted(m()), sorted(getattr(d, 'keys')()), map(dict.values, [{1: 2}]), [x.items() for x in [{3: 4}]], (lambda q: q.has_key('x'))(d)
class Sub(dict):
    def keys(self): return ['custom']
    def __getitem__(self, k): return 'got ' + k
    def items(self): return [('i', 'j')]
s = Sub(z=1)
print s.keys(), s['anything'], s.items(), s.values(), s.get('z'), list(s), 'z' in s, s.has_key('z'), sorted(s.iteritems()), len(s), '%(z)s' % s
