from java.util import ArrayList, HashMap, Iterator, StringTokenizer, Enumeration, Vector, Collections
l = ArrayList(['a', 'b', 'c'])
it = l.iterator()
while it.hasNext():
    x = it.next()
    if x == 'b': it.remove()
print l, [x for x in l.iterator()], isinstance(l.iterator(), Iterator)
m = HashMap({'k': 1})
for entry in m.entrySet():
    entry.setValue(entry.getValue() + 1)
print m, [(e.getKey(), e.getValue()) for e in m.entrySet().iterator()], m.keySet().iterator().next()
li = l.listIterator()
print li.next(), li.nextIndex(), li.hasPrevious(), li.previous(), li.hasNext()
t = StringTokenizer('a b,c', ' ,')
print t.countTokens(), t.nextToken(), t.hasMoreTokens(), t.nextToken(), t.nextElement(), t.hasMoreTokens()
print [x for x in StringTokenizer('x y')], [e for e in Vector([1, 2]).elements()], [x for x in Collections.enumeration(l)], list(StringTokenizer('a-b', '-', True))
for i, x in enumerate(l): print i, x,
print zip(l, [1, 2]), map(lambda v: v.upper(), l), filter(lambda v: v > 'a', l), reduce(lambda p, q: p + q, l), tuple(l), ''.join(l), any(x == 'a' for x in l)
a, b = l
print a, b
