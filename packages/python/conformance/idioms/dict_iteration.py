d = {'a': 1}
for k in d: print k,
for k, v in d.iteritems(): print k, v,
for v in d.itervalues(): print v,
for k in d.iterkeys(): print k,
for i, (k, v) in enumerate(d.items()): print i, k, v,
print
print [k + str(v) for k, v in d.items()], dict((v, k) for k, v in d.iteritems()), {k: v for k, v in d.items()}
while d:
    k, v = d.popitem()
    print k, v
print d.get('x'), d.get('x', 0), d.pop('x', None), d or 'empty', len(d.keys())
class Case(dict):
    def __getitem__(self, k): return dict.__getitem__(self, k.lower())
    def has_key(self, k): return k.lower() in self
c = Case(a=5)
print c['A'], c.has_key('A'), c.items(), c.values(), sorted(c.iteritems())
