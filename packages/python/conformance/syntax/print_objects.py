class S(object):
    def __str__(self): return 'S.str'
    def __repr__(self): return 'S.repr'
class U(object):
    def __unicode__(self): return u'U.unicode'
    def __str__(self): return 'U.str'
class Bad(object):
    def __str__(self): return 5
class Sub(str):
    def __str__(self): return 'Sub.str'
class SubU(unicode):
    def __str__(self): return 'SubU.str'
print S(), [S()], (S(),), {1: S()}, set([S()])
print U(), unicode(U()), str(U()), u'%s' % U(), '%s' % U()
try:
    print Bad()
except TypeError, e:
    print e
print Sub('x'), repr(Sub('x')), Sub('x') + 'y', '%s' % Sub('x')
print SubU(u'x'), repr(SubU(u'x'))
print None, True, False, 1L, 1.0, 1e100, 1j, 'x', u'x'
print [None, True, 1L, 1.0, 1e100, 1j, 'x', u'x', "it's", 'q"', '\t\x00\xff']
print type(1), type('x'), type(u''), type(None), type([]), type({}), type(()), type(1L), type(1.5)
print int, str, unicode, list, dict, object, type, file, bool, set, frozenset
print ValueError, Exception, [ValueError]
