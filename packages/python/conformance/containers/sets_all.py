s = set([1, 2, 3])
s.add(4)
s.add(4)
s.update([5, 6], (7,))
s.discard(99)
s.remove(1)
print sorted(s), len(s), 2 in s, 1 in s, sorted(s | set([10])), sorted(s & set([2, 3, 99])), sorted(s - set([2])), sorted(s ^ set([2, 100]))
print sorted(s.union([8])), sorted(s.intersection([2, 3])), sorted(s.difference([2])), sorted(s.symmetric_difference([2, 50])), s.issubset(range(10)), s.issuperset([2]), s.isdisjoint([100]), s.copy() == s, s.copy() is s
print set([1]) < set([1, 2]), set([1, 2]) <= set([1, 2]), set([1, 2]) > set([1]), set([1]) == set([1]), set([1]) != set([2]), set() == set([]), set([1]) == frozenset([1]), set('ab') == set(['b', 'a']), not set(), cmp(set([1]), set([1])) if 0 else ''
print set(), set([1]), frozenset([1]), frozenset(), [set(['a'])], repr(set([u'x'])), str(frozenset(['q'])), {1, 1, 1}, set(['abc']), sorted(set('hello')), set([(1, 2)])
s -= set([7])
s |= set([0])
s &= set([0, 2, 4])
s ^= set([4, 8])
print sorted(s)
x = set([5])
print x.pop(), x, x.clear()
print {frozenset([1]): 'f'}[frozenset([1])], set([frozenset([1])]), hash(frozenset([1])) == hash(frozenset([1])), frozenset([1]) | set([1]), type(frozenset([1]) | set()).__name__, type(set() | frozenset()).__name__
for f in (lambda: set().pop(), lambda: set().remove(1), lambda: set([[]]), lambda: set([{}]), lambda: set() + set(), lambda: set() | [1], lambda: set([1])[0], lambda: set(5), lambda: frozenset().add(1), lambda: hash(set()), lambda: set().add(), lambda: {set(): 1}):
    try: print f()
    except (KeyError, TypeError, AttributeError), e: print type(e).__name__, e
print sorted(set([3, 1, 2])), max(set([3, 1])), sum(set([1, 2])), list(set([1])), tuple(set([1])), [i for i in sorted(set('ba'))], any(set()), len(set([1, 1.0, True, 1L])), set([None]), sorted(set([1, 2]).union(set([3]), [4])), sorted(set(range(5)).intersection([1, 2], [2, 3]))
s = set([1, 2])
s.difference_update([1])
s.intersection_update([2, 3])
s.symmetric_difference_update([9])
print sorted(s)
seen, out = set(), []
for i in [3, 1, 3, 2, 1]:
    if i not in seen:
        seen.add(i)
        out.append(i)
print out
