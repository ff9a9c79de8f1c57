x = 'outer'
l = [x for x in range(3)]
print x
s = set(x for x in 'ab')
print x
d = {y: y * y for y in range(3)}
print d, 'y' in globals(), sorted({c for c in 'hello'})
print [(i, j) for i in range(3) for j in range(i)], i, j
print [[c for c in r] for r in ('ab', 'cd')], r, c
def f():
    a = [k for k in 'xyz']
    return k
print f()
fs = [lambda: n for n in range(3)]
print [g() for g in fs]
fs = [lambda n=n: n for n in range(3)]
print [g() for g in fs]
gs = list(lambda: m for m in range(3))
print [g() for g in gs]
try:
    print list(m for m in 'x'), m
except NameError, e:
    print e
class C(object):
    n = 3
    items = [q * 2 for q in range(n)]
    pairs = [(n, z) for z in items if z < n]
    flat = sum([v for v in items])
print C.items, C.pairs, C.flat, C.q, hasattr(C, 'z')
class D:
    names = ['a', 'b']
    caps = dict([(w, w.upper()) for w in names])
    first = [w for w in names][0]
print sorted(D.caps.items()), D.first, D.w
print [z for z in 1, 2, 3], [z for z in lambda: 1, 2][1]
print [a for a in [1, 2, 3, 4] if a % 2 if a > 1], [a or 'zero' for a in (0, 1)]
