from java.util import LinkedHashMap, TreeMap, TreeSet, LinkedHashSet, Collections, Hashtable, Properties
l = LinkedHashMap()
for k in 'zebra apple mango'.split(): l[k] = len(k)
print l, l.keySet(), list(l.values()), l.remove('apple'), l, [e.key for e in l.entrySet()]
t = TreeMap()
for k in (5, 1, 3, 9): t.put(k, 'v%d' % k)
print t, t.firstKey(), t.lastKey(), t.headMap(5), t.tailMap(5), t.subMap(1, 5), t.floorKey(4), t.ceilingKey(4), t.lowerKey(5), t.higherKey(5), t.firstEntry(), t.lastEntry().getValue(), t.descendingMap(), t.pollFirstEntry(), t
print TreeMap({'b': 1, 'a': 2, 'C': 3}), TreeMap(Collections.reverseOrder()).size(), t.get(3), t.containsKey(7), t.navigableKeySet(), t.descendingKeySet()
s = TreeSet(['pear', 'fig', 'apple'])
print s, s.first(), s.last(), s.headSet('fig'), s.tailSet('fig'), s.ceiling('b'), s.floor('b'), s.higher('fig'), s.lower('fig'), s.descendingSet(), s.pollFirst(), s
h = LinkedHashSet(['b', 'a', 'b'])
print h, h.add('c'), h.add('a'), h.remove('b'), h, len(h)
p = Properties()
p.setProperty('k', 'v')
print p.getProperty('k'), p.getProperty('none'), p.getProperty('none', 'd'), p.stringPropertyNames(), Hashtable({'a': 1}).get('a')
