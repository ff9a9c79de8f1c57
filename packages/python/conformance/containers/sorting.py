people = [('Bob', 30), ('alice', 25), ('Carl', 30), ('dave', 25)]
print sorted(people), sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0].lower())), sorted(people, cmp=lambda a, b: cmp(a[1], b[1]) or cmp(b[0], a[0]))
from operator import itemgetter, attrgetter
print sorted(people, key=itemgetter(1)), sorted(people, key=itemgetter(1, 0), reverse=True)
class R(object):
    def __init__(self, n, v): self.n, self.v = n, v
    def __repr__(self): return '%s%d' % (self.n, self.v)
rs = [R('b', 2), R('a', 2), R('c', 1)]
print sorted(rs, key=attrgetter('v')), sorted(rs, key=attrgetter('v', 'n')), sorted(rs, key=lambda r: r.n), sorted(rs, lambda a, b: cmp(a.v, b.v)), sorted(rs, key=attrgetter('v'), reverse=True)
print sorted(['10', '9', '2', '1']), sorted(['10', '9', '2'], key=int), sorted([1, '1', None, 2.5, 'a', u'b', True]), sorted([[2], [1, 2], [1]]), sorted('bAcB'), sorted('bAcB', key=str.upper), sorted([True, False, 1, 0]), sorted([3, -1, 2], key=abs), sorted([0.5, 1, -2L])
l = [5, 2, 8]
print l.sort(), l, sorted(l, reverse=True), l[::-1], list(reversed(sorted(l)))
calls = []
def key(x):
    calls.append(x)
    return -x
print sorted([1, 3, 2], key=key), len(calls)
def bad(a, b): raise ValueError('in cmp')
for f in (lambda: sorted([1, 2], bad), lambda: sorted([1, 2], key=5), lambda: sorted([1, 2], cmp=5), lambda: sorted([1, 2], key=lambda: 1), lambda: sorted(5), lambda: [2, 1].sort(foo=1), lambda: sorted([1], reverse='x') and 'ok'):
    try: print f()
    except (ValueError, TypeError), e: print type(e).__name__
d = {'x': 3, 'y': 1, 'z': 2}
print sorted(d), sorted(d, key=d.get), sorted(d.items(), key=itemgetter(1)), sorted(d.values()), [k for k, v in sorted(d.iteritems(), key=lambda (k, v): -v)], max(d, key=d.get), min(d.items(), key=lambda i: i[1])
print sorted([('a', 2), ('a', 1), ('b', 0)], key=lambda x: x[0]), sorted([{'n': 2}, {'n': 1}], key=lambda r: r['n']), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted(set([3, 1])), sorted(range(5), key=lambda x: x % 3), cmp([1, 2], [1, 2, 3]), sorted([None, 'a', 1])
import random
r = range(20)
random.shuffle(r)
print sorted(r) == range(20), sorted(sorted(r, key=lambda x: x % 2), key=lambda x: x / 10) == sorted(r, key=lambda x: (x / 10, x % 2)) or 'stable only'
def natural(s): return [int(p) if p.isdigit() else p for p in __import__('re').split(r'(\d+)', s)]
print sorted(['T10', 'T9', 'T1', 'S2'], key=natural)
