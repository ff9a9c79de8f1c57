from java.util import ArrayList, List, Collection
l = ArrayList()
print l.add('a'), l.add('c'), l.add(1, 'b'), l, len(l), l.size(), l[0], l[-1], l[1:], l.get(2), l.isEmpty()
l[0] = 'z'
l += ['d']
print l, l.set(1, 'q'), l, l.contains('q'), 'q' in l, l.indexOf('d'), l.indexOf('none'), l.lastIndexOf('z'), list(l), [x for x in l]
print l == ['z', 'q', 'c', 'd'], l == ArrayList(['z', 'q', 'c', 'd']), l.equals(ArrayList(l)), l != [1], l.hashCode(), ArrayList([1, 2]).hashCode()
print l.addAll(['e', 'f']), l.addAll(0, ['0']), l, l.subList(1, 3), l.removeAll(['e', 'f']), l.retainAll(['z', 'd', '0']), l
print l.remove('z'), l, l.clear(), l, bool(l), sorted(ArrayList([3, 1, 2])), max(ArrayList([3, 1])), sum(ArrayList([1, 2])), ','.join(ArrayList(['x', 'y']))
m = ArrayList([3, 1, 2])
m.append(9)
m.extend([7])
m.insert(0, 5)
print m, m.pop(), m.count(3), m.index(1), m.reverse(), m, m * 2, m + ArrayList([0]), [1] + list(m), list(reversed(m))
del m[0]
del m[0:1]
print m, m.sort(), m, m.toArray() is not None, list(m.toArray()), m.iterator().next(), type(m.iterator()).__name__ is not None, m.toString(), str(m), repr(m), '%s' % m
print isinstance(m, List), isinstance(m, Collection), type(m), type(m[0:1]), m.clone() == m, ArrayList([u'x', None, 1.5, True, 10L])
for x in ArrayList([ArrayList([1]), ArrayList([2])]): print x,
print
