d = {'a': 1}
print d.keys(), d.values(), d.items(), d.has_key('a'), d.has_key('b'), 'a' in d, d.get('z', 0), type(d.keys())
print d.keys()[0], d.items()[0][1], d.keys() + ['x'], list(d.iteritems()), list(d.iterkeys()), list(d.itervalues()), d.iteritems().next()
d2 = dict(x=1, **{'y': 2})
print sorted(d2.keys()), sorted(d2.items(), key=lambda i: -i[1]), dict([('a', 1)]), dict(zip('ab', [1, 2]))['b'], d2.pop('x'), d2.popitem(), d2, d.setdefault('q', []), len(d)
for k in d.keys():
    del d[k]
print d, {}.values(), dict.fromkeys(['a'], 0), {1: 'a'}.copy()
d = {'one': 1}
d.update({'two': 2}); d.update(three=3)
print sorted(d.viewkeys()), sorted(d), len(d.viewitems()), max(d, key=d.get)
f = d.keys
print sorted(f()), sorted(map(d.get, d.keys())), map(dict.keys, [{'a': 1}]), sorted(d.values())
keys = {'b': 1, 'a': 2}.keys()
keys.sort()
print keys
from collections import OrderedDict
o = OrderedDict([('z', 1), ('y', 2)])
print o.keys(), o.items(), o.values(), o.has_key('z'), [k for k, v in o.iteritems()]
class D(dict):
    def keys(self): return ['mine']
print D().keys(), D(a=1).items(), D(a=1).has_key('a')
try:
    {}['missing']
except KeyError, e:
    print e, e.args, e.message, str(e), repr(e)
try:
    {[]: 1}
except TypeError, e:
    print e
