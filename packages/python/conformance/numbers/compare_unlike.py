print None < 0, None < 'a', 0 < 'a', 'a' < [], [] < (), {} < [], None < None, 1 < 'x' < ()
print 5 > 'abc', 'abc' > 5, None > 1, None >= None, [] > {}, () > []
print sorted([3, 'a', None, 2.5, 'B', [1], (0,), {}, u'c'])
print max(1, 'a'), min(3, None), max([1, 'z', None]), min('b', 2)
print [1, 'a'] < [1, 2], (None, 1) < (1, None), {'a': 1} < {'a': 2}
print cmp(1, 2), cmp('a', 'a'), cmp(None, 0), cmp('b', 1), cmp([1, 2], [1, 3]), cmp(2, 1.5)
x = None
if x < 5: print 'none is small'
if not x > 5: print 'not greater'
while x < 3: x = 3
print x
print True < 2, 'Z' < 'a', u'a' < 'b', 1 == 1.0, '1' == 1, None == 0
