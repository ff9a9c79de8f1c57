class O: pass
class N(object): pass
def f(): pass
values = [0, -1, 10 ** 12, 1.5, 1e50, 1j, 'a', u'a', '', [], [1, [2]], (), (1,), (1, 2), {}, {'a': [1]}, set([1]), frozenset([1]), None, True, Ellipsis, NotImplemented, xrange(3), slice(1, 2), int, str, type(None), ValueError, ValueError('x'), KeyError('k'), IOError(1, 'a'), bytearray('ab')]
for v in values: print str(v), '|', repr(v), '|', '%s' % (v,), '|', `v` == repr(v), '|', [v] == [v], unicode(v) == unicode(str(v))
print str(O)[:10], str(N), str(f)[:11], str(len), repr(str.upper)[:22], str([O, N])[:12], repr(f)[:13], str(O())[:22], repr(N())[:20], str(N().__class__), str(type(O())), str([].append)[:20], str(''.join)[:20]
print str([u'\xe9', '\xe9', '\n', "'", '"', '\\']), str({u'k': u'v'}), str((1.1, 2L, 0.1 + 0.2)), str([1e16, 1e-7, 123456789.123456789]), str([None, True]), str([str, int]), [[], {}, ()], [[[[]]]], {1: {2: {}}}
l = [1]
l.append(l)
d = {}
d['d'] = d
t = ([],)
t[0].append(t)
print l, d, t, str(l), repr(d), [l], (d,)
class R(object):
    def __repr__(self): return 'R!'
class S(R):
    def __str__(self): return 'S!'
class U(object):
    def __unicode__(self): return u'\u20ac'
    def __repr__(self): return 'U!'
print R(), [R()], S(), [S()], str(S()), '%s %r' % (S(), S()), (S(), R()), {R(): 1}, unicode(R()), unicode(S()), repr(unicode(U())), str(U()), '%s' % U(), repr(u'%s' % U()), [U()]
for bad in (5, None, u'\xe9', ['x']):
    class B(object):
        def __repr__(self): return bad
    try: print repr(B())
    except (TypeError, UnicodeEncodeError), e: print type(e).__name__, e
