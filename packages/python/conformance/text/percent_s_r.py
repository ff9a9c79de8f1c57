class A(object):
    def __str__(self): return 'A.str'
    def __repr__(self): return 'A.repr'
class B:
    def __repr__(self): return 'B.repr'
class U(object):
    def __unicode__(self): return u'U.uni'
    def __str__(self): return 'U.str'
for v in (A(), B(), None, True, 1, 1L, 1.0, 1e20, 'x', u'x', [1, 'a', u'b'], (1,), {'a': 1L}, 1+2j, 2**40, -0.0, set([1]), Exception('e'), KeyError('k')):
    print '%s|%r' % (v, v), '|', repr('%s' % (v,)), repr(u'%s' % (v,)), '%10s|%-8r|' % (v, v)
print '%.2s|%.0s|%5.1s|%-5.1s|' % ('abc', 'abc', 'abc', 'abc')
print '%.3r|%.2r' % ('abcdef', [1, 2])
print '%s %s' % ('a', u'b'), repr('%s %s' % ('a', u'b')), repr('%r' % u'b'), repr('%d' % 5), repr(u'%d' % 5)
print '%%|%c|%c|%c|%5c|%-3c|' % ('x', 65, u'y', 'z', 66)
print repr('%c' % u'x'), repr(u'%c' % 8364)
