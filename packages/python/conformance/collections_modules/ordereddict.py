from collections import OrderedDict
o = OrderedDict([('b', 1), ('a', 2)])
o['c'] = 3
print repr(o), o.keys(), o.values(), o.items(), list(o), list(reversed(o)), len(o)
o['b'] = 9
del o['a']
o['a'] = 5
print o.items(), o.popitem(), o.popitem(last=False), repr(o), o.pop('c'), o.pop('zz', 'none'), repr(o)
print OrderedDict(a=1) == {'a': 1}, OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]), repr(OrderedDict()), OrderedDict.fromkeys('xy', 0)
p = OrderedDict(sorted({'z': 1, 'm': 2}.items()))
print repr(p), p.setdefault('new', []), p.has_key('z'), [k for k in p.iterkeys()], [v for v in p.itervalues()], p.iteritems().next(), p.get('q', 0)
p.update({'z': 100})
print p.items(), p.copy() == p, isinstance(p, dict), max(p)
