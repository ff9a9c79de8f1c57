def f(a, b=2, *args, **kw): return a, b, args, sorted(kw.items())
print f(1), f(1, 3), f(1, 2, 3, 4), f(1, c=3), f(b=1, a=2), f(*[1, 2, 3]), f(**{'a': 1, 'z': 2}), f(1, *(2, 3), **{'k': 4}), f(*'ab'), f(1, *[], **{}), f(1, k=2, *[3, 4])
def g(x, y): return x - y
print g(5, 3), g(y=5, x=3), g(*[7, 2]), g(**dict(x=1, y=2)), g(1, **{'y': 9}), apply(g, (9, 1)), apply(g, (), {'x': 4, 'y': 1}), g(*(i for i in (8, 3)))
def h(*a): return a
def k(**kw): return sorted(kw)
print h(), h(1), h(*h(1, 2)), k(), k(a=1, b=2), k(**{u'uni': 1}), h(*{'only': 1}), h(*u'uv')
def d(l=[], n=[0]):
    l.append(1)
    n[0] += 1
    return len(l), n[0]
print d(), d(), d([]), d(), d.func_defaults
def e(a, b=f): return b is f
print e(1), (lambda x, y=3, *z, **w: (x, y, z, w))(1, 2, 4, q=5), (lambda: None)(), (lambda *a: a)(1, 2)
n = 5
def late(v=n): return v, n
n = 6
print late()
for bad in (lambda: f(), lambda: f(1, a=1), lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, z=2), lambda: h(a=1), lambda: k(1), lambda: g(*5), lambda: g(**5), lambda: g(1, 2, x=1)):
    try: print bad()
    except TypeError, x: print str(x).replace('__main__.', '')
