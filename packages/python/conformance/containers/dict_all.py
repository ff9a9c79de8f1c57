d = {'a': 1, 'b': 2}
print d['a'], d.get('z'), d.get('z', 0), d.has_key('a'), 'a' in d, 'z' in d, len(d), sorted(d.keys()), sorted(d.values()), sorted(d.items()), sorted(d), d == {'b': 2, 'a': 1}
print sorted(d.iterkeys()), sorted(d.itervalues()), sorted(d.iteritems()), sorted(d.viewkeys()), sorted(d.viewitems()), type(d.keys()).__name__, type(d.items()).__name__, d.keys()[0] in d
d['c'] = 3
d.update({'d': 4})
d.update(e=5)
d.update([('f', 6)])
d.update({'a': 0}, g=7)
print sorted(d.items())
print d.pop('a'), d.pop('zz', 'none'), d.setdefault('b', 9), d.setdefault('new', []), d.setdefault('n2'), sorted(d)
del d['b']
x = {'only': 1}
print x.popitem(), x, x.copy(), x.clear(), x
print dict(a=1), dict([('a', 1)]), dict({'a': 1}, a=2), dict(zip('ab', [1, 2])) == {'a': 1, 'b': 2}, dict(), dict.fromkeys('a', 0), dict.fromkeys([1]), {}.fromkeys('a', 5), {1: 'i', 1.0: 'f', True: 'b', 1L: 'l'}, {(1, 2): 't'}[(1, 2)], {None: 1}[None]
for f in (lambda: {}['k'], lambda: {}.pop('k'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[{}], lambda: dict(1), lambda: {}.update(5), lambda: {'a': 1}.a, lambda: {}.get(), lambda: {} + {}, lambda: {}[1][2], lambda: dict.fromkeys(5), lambda: {set(): 1}):
    try: print f()
    except (KeyError, TypeError, AttributeError, ValueError), e: print type(e).__name__, e
print cmp({}, {}), cmp({1: 1}, {}), {} < {1: 1}, {1: 1} == {1: 1.0}, {1: 2} != {1: 3}, not {}, bool({0: 0}), str({'a': 1}), repr({u'k': u'v'}), {1: {2: {3: 4}}}[1][2][3], len({}), max({'a': 1, 'b': 0}), sum({1: 0, 2: 0})
e = {}
for w in 'the cat the dog the end'.split(): e[w] = e.get(w, 0) + 1
print sorted(e.items(), key=lambda kv: (-kv[1], kv[0]))
inv = dict((v, k) for k, v in {'a': 1, 'b': 2}.iteritems())
print sorted(inv.items()), {k: v * 2 for k, v in {'q': 1}.items()}, sorted({x % 3 for x in range(7)})
for k in e.keys():
    if e[k] == 1: del e[k]
print e
for k in e:
    del e[k]
print e, {}.has_key(1), hasattr({}, 'has_key'), 'has_key' in dir(dict), dict.has_key({1: 2}, 1), dict.get({1: 2}, 1), dict.keys({5: 6})
