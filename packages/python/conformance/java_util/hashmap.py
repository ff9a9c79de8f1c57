from java.util import HashMap, Map
m = HashMap()
print m.put('a', 1), m.put('a', 2), m.get('a'), m.get('zz'), m['a'], m.size(), len(m), 'a' in m, m.containsKey('a'), m.containsValue(2), m.isEmpty()
m['b'] = [1]
m.update({'c': 3})
print m, repr(m), str(m), m.toString(), m.keySet(), m.values(), m.entrySet(), list(m), sorted(m.keys()), m.items()
print [(e.getKey(), e.value) for e in m.entrySet()], m.remove('b'), m.remove('b'), m.getOrDefault('q', 9), m.putIfAbsent('n', 5), m.putIfAbsent('n', 6), m.get('n'), m.get('none', 'dflt')
for k in m: print k, m[k],
print
for k in m.keySet(): print k,
print
print m == HashMap(m), m == {'a': 2, 'c': 3, 'n': 5}, m.equals(HashMap()), HashMap({'x': 1}), m.clone(), bool(m), bool(HashMap()), isinstance(m, Map), type(m), m.hashCode()
del m['a']
print m, m.pop('c'), m, m.setdefault('k', 7), m.has_key('k') if hasattr(m, 'has_key') else 'k' in m, m.clear(), m, HashMap({1: 'one', None: 'none', 2.5: 'x'}).get(None)
try:
    m['nope']
except KeyError, e:
    print 'KeyError', e
print [type(k) for k in HashMap({'s': 1}).keySet()], dict(HashMap({'s': 1})), HashMap(10).size(), m.entrySet().isEmpty()
