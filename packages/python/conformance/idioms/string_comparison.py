print 'a' < 'B', 'a' == u'a', 'abc' < 'abd', u'a' < 'b', 'a' != u'b', cmp(u'a', 'b'), 'a' > None, '10' < '9', sorted(['b', u'a', 'C']), min('b', u'a')
print 'x' is not None, 'a' in ['a', u'b'], u'b' in ['b'], {'a': 1} == {u'a': 1}, ('a', 1) == (u'a', 1), [u'x'] == ['x'], set(['a']) == set([u'a'])
