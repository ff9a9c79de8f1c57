from java.util import Collections, Arrays, ArrayList, HashMap, Random
from jarray import array, zeros
l = ArrayList([3, 1, 2])
Collections.sort(l)
print l, Collections.max(l), Collections.min(l), Collections.reverse(l), l, Collections.swap(l, 0, 2), l, Collections.frequency([1, 1, 2], 1), Collections.binarySearch(l, 2)
Collections.shuffle(l, Random(5))
print l, Collections.nCopies(3, 'x'), Collections.singletonList(1), Collections.emptyList(), Collections.emptyMap(), Collections.singleton('s'), Collections.addAll(l, [9, 8]), l, Collections.disjoint([1], [2])
Collections.rotate(l, 1)
print l, Collections.fill(l, 0), l, Collections.unmodifiableList(ArrayList([1])), Collections.unmodifiableMap(HashMap({'a': 1})), Collections.synchronizedList(ArrayList([2]))
a = array([3, 1, 2], 'i')
Arrays.sort(a)
print list(a), Arrays.binarySearch(a, 3), list(Arrays.copyOf(a, 5)), list(Arrays.copyOfRange(a, 1, 3))
b = zeros(3, 'd')
Arrays.fill(b, 1.5)
print Arrays.asList(['x', 'y']), Arrays.asList([1, 2]).size(), list(b), len(b), b, a
