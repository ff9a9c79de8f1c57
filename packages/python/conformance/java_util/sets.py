from java.util import HashSet, TreeSet, Set, ArrayList
s = HashSet([1, 2, 3])
print s.add(4), s.add(1), s.contains(2), 2 in s, len(s), s.remove(3), s, s.isEmpty(), bool(s), s.size()
print s.addAll([7, 8]), s.removeAll([7]), s.retainAll([1, 2, 8]), s, s.containsAll([1, 2]), s == HashSet([1, 2, 8]), s.equals(HashSet([1])), s.hashCode()
print sorted(s), list(s), [x * 2 for x in s], max(s), set(s) == set([1, 2, 8]), isinstance(s, Set), type(s), s.toArray() is not None, s.clone()
print s.iterator().hasNext(), ArrayList(s), s.toString(), str(s), repr(HashSet(['x']))
s.clear()
print s, len(s)
