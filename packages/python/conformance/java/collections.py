from java.util import ArrayList, HashMap, LinkedHashMap, HashSet, Arrays, Collections, LinkedList, TreeMap
l = ArrayList()
l.add('b'); l.add(1); l.add(None); l.append(2.5)
print l, l.size(), l.get(0), l[1], len(l), 'b' in l, l.contains(1), l.indexOf(1), [x for x in l], l.isEmpty(), l[-1]
l.remove(0); print l
l.add(0, 'first'); l.set(1, 'x'); print l, l[1:], list(l)
n = ArrayList([3, 1, 2]); Collections.sort(n); print n, n == [1, 2, 3], sum(n), sorted(n, reverse=True), n + [4]
m = LinkedHashMap()
m.put('a', 1); m['b'] = 'two'; m.put('c', None)
print m, m.get('a'), m['b'], m.containsKey('c'), m.size(), len(m), 'a' in m, m.get('zz'), [k for k in m], list(m.keySet()), list(m.values()), m.isEmpty()
for e in m.entrySet(): print e.key, e.getValue(), e
m.remove('a'); print m.keys(), dict(m) == {'b': 'two', 'c': None}, m.items()
h = HashMap({'k': 'v'}); print h, h.getOrDefault('q', 5), h.putIfAbsent('k', 'w'), h['k']
s = HashSet([1]); s.add(1); s.add(2); print s.size(), s.contains(2), 1 in s, sorted(s)
print Arrays.asList(1, 2), Arrays.asList(['a', 'b']), Collections.max([1, 3, 2]), LinkedList([1, 2]).getFirst(), TreeMap({'b': 1, 'a': 2}), Arrays.toString([1, 2])
it = n.iterator()
while it.hasNext(): print it.next(),
print
try:
    l.get(10)
except:
    import sys
    print sys.exc_info()[0]
try:
    m['nope']
except KeyError, e: print 'KeyError', e
