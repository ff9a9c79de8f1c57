from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print p, p.x, p[1], p._asdict().items(), p._fields, p._replace(x=9), P._make([5, 6]), p == (1, 2), len(p), tuple(p)
x, y = p
print x, y, [v for v in p], max(p), p + (3,), isinstance(p, tuple), hash(p) == hash((1, 2)), P.__name__, P.__doc__
print namedtuple('Q', ['a', 'b'])(1, 2), namedtuple('R', 'a,b c')(1, 2, 3), namedtuple('S', 'a def a', rename=True)._fields
for bad in (lambda: P(1), lambda: P(1, 2, 3), lambda: namedtuple('T', 'a a'), lambda: namedtuple('U', 'class'), lambda: namedtuple('1a', 'x'), lambda: namedtuple('V', '_a'), lambda: p._replace(z=1)):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
try:
    p.x = 5
except AttributeError, e:
    print 'AttributeError', e
class Point(namedtuple('Point', 'x y')):
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
print Point(3, 4).norm(), Point(3, 4), sorted([P(2, 1), P(1, 5)]), '%s-%s' % p
