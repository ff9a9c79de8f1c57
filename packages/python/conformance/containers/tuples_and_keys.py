t = 1, 'a', None
print t, len(t), t[1], t + (2,), (1, 2) * 2, (), (1,), ((1, 2), (3,)), 1 in t, t.index('a'), t.count(1)
a, (b, c), d = 1, (2, 3), [4]
print a, b, c, d
print (1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), () < (0,), (1, 'a') < (1, 'b'), ('a',) > (1,), max((1, 2), (1, 3)), sorted([(2, 'a'), (1, 'z'), (1, 'b')])
d = {(0, 0): 'origin', (1, 2): 'p'}
print d[0, 0], d[(1, 2)], (0, 0) in d, d.get((9, 9), 'none'), sorted(d)
from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print p, p.x, p[1], p._asdict().items(), p._replace(x=5), P._fields, p == (1, 2), P(*[3, 4]), P._make('ab'), len(p), tuple(p), isinstance(p, tuple), dict([p]), '%s-%s' % p
for f in (lambda: P(1), lambda: p.z, lambda: setattr(p, 'x', 1), lambda: (1, 2)[5], lambda: (1, []) in {}, lambda: hash((1, [])), lambda: tuple(5), lambda: (1,) + [2]):
    try: print f()
    except (TypeError, AttributeError, IndexError), e: print type(e).__name__, str(e).replace('__new__', 'new')
print tuple('abc'), tuple([1, 2]), tuple({'k': 1}), tuple(xrange(3)), tuple(x for x in 'q'), (1, 2, 3)[::-1], (1, 2, 3)[1:], repr(('a', u'b', 1L, 2.0)), str(('é' and 'x',)), '%s' % ((1, 2),), '%s %s' % (1, 2), cmp((1, 2), (1, 3)), zip((1, 2), (3, 4)), dict(((1, 2), (3, 4))), hash(()) == hash(())
def f(*a): return a
print f(*t), f(t), f(*(1,)), min(t[:1] + (5,)), any(()), all(()), sum((1, 2)), map(None, (1, 2)), filter(None, (0, 1)), reversed((1, 2)).next(), list(enumerate((5, 6))), (lambda (x, y): x + y)((1, 2)), isinstance(t, tuple), type(()) is tuple
