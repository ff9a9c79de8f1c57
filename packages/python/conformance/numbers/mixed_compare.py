values = [3, 'a', None, 2.5, [1], (1,), {'k': 1}, u'b', True, 10L, -1, 'B', [], ()]
print sorted(values[:1] + values[2:4] + values[8:11])
print sorted([3, 'a', None, 2.5, u'b', -1, 'B'])
print sorted([None, 1, None, -1]), sorted(['b', None, 'a']), sorted([True, False, 2, 0]), sorted([(2, 'a'), (1, None), (1, 'b')]), sorted([[2], [1, 5], [1]]), sorted([(1, 'x'), (1, 2)])
print None < 0, None < -1e308, None < '', None < [], None < None, None == 0, None > False, 5 < 'a', 'a' < 5, 1e308 < '', '' < (), [] < (), [] < '', {} < [], () > [], (1,) > [2], 'z' < u'a', {} < 5, 5 < {}, 5 < []
print cmp(None, 1), cmp('a', 1), cmp([], ()), cmp({}, []), cmp(1, None), cmp((), 'a'), cmp([1, 2], [1, 3]), cmp({'a': 1}, {'a': 2}), cmp({1: 1}, {1: 1, 2: 2}), cmp(1, 1.0), cmp(True, 1), cmp('1', 1)
print max(1, 'a'), min(1, 'a', None), max([1, None, 3]), min([None, 0]), max('a', u'b'), max(None, None), max([], ()), min({}, []), max(1, 2.5, 3L), min(True, 0.5)
print 1 == '1', 1 == 1.0, 1 == 1L, 'a' == u'a', [] == (), None == False, 0 == False, '' == None, {} == [], [1] == [1.0], (1, 'a') == (1, u'a'), {1: 2} == {1.0: 2L}, 1 <> '1', 'a' != 'a'
print [1, 2] < [1, 2, 0], (1, 2) < (1, 3), [[1], 2] < [[1], 3], (1, 'a') < (1, None), {'a': 1} < {'a': 2}, {'a': 1, 'b': 1} < {'c': 0}, set([1]) < set([1, 2]), set([1]) <= set([1]), set([1]) > set(), frozenset([1]) == set([1])
