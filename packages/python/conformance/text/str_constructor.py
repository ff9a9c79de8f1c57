class S(object):
    def __str__(self): return 'S!'
class U(object):
    def __unicode__(self): return u'\xe9!'
class R(object):
    def __repr__(self): return 'R!'
class Uni(object):
    def __str__(self): return u'ascii'
class Bad(object):
    def __str__(self): return u'\xe9'
print str(), repr(str('')), str(5), str(5L), str(1.5), str(None), str(True), str([1, 'a', u'b']), str((1,)), str({}), str(u'abc'), str(S()), str(R()), [S() and 1], repr(str(Uni())), type(str(Uni()))
print repr(unicode(S())), repr(unicode(R())), repr(unicode(U())), repr(u'%s' % U())
for f in (lambda: str(Bad()), lambda: '%s' % Bad(), lambda: unicode(Bad()), lambda: str(u'\xe9'), lambda: str(U())[:3]):
    try:
        print repr(f())[:4]
    except UnicodeEncodeError, e:
        print e
print str(1e15), str(1e16), str(123456789.123456789), str(0.1 + 0.2), str(1/3.0), str(100.0), str(1e-7), str(-0.0), repr(0.1 + 0.2), repr(1/3.0), repr(100.0), repr(1e16), repr(1e-7), repr(123456789.123456789)
print str(object)[:6], str(S)[:8], str(int), str(type), str(len), str(type(None)), str(Ellipsis), str(NotImplemented), repr(Ellipsis)
print str(2 ** 64), repr(2 ** 64), str(-2 ** 40), repr(-2 ** 40), str(True + 1), repr(True)
class MyStr(str):
    def upper(self): return 'mine'
m = MyStr('abc')
print m, m.upper(), m.lower(), type(m.lower()), m + 'd', type(m + 'd'), m == 'abc', len(m), isinstance(m, str), repr(m), {m: 1}, type(m).__name__
