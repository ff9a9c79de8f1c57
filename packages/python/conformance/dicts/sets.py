a, b = set([1, 2, 3]), set([2, 3, 4])
print sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a < b, set([1]) <= a, 1 in a, len(a), a == set([3, 2, 1]), a.issubset(b), set('a') == {'a'}
a.add(9); a.discard(1); a.remove(2)
print sorted(a), sorted(a.union([5])), frozenset([1]) in set([frozenset([1])]), set([1]).pop()
