def t(f, *a, **k):
    try:
        print f(*a, **k)
    except TypeError, e:
        print e
def zero(): pass
def one(a): pass
def two(a, b): pass
def opt(a, b=1): pass
def opts(a, b=1, c=2): pass
def var(a, *r): pass
def kw(a, **k): pass
def every(a, b=1, *r, **k): pass
for f in (zero, one, two, opt, opts, var, kw, every):
    print f.__name__
    t(lambda: f())
    t(lambda: f(1))
    t(lambda: f(1, 2))
    t(lambda: f(1, 2, 3, 4))
    t(lambda: f(z=1))
    t(lambda: f(1, a=2))
    t(lambda: f(b=2))
class C(object):
    def m(self, a): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    def __init__(self, x, y=1): pass
t(C)
t(C, 1, 2, 3)
o = C(1)
for f in (o.m, C.s, C.c):
    t(f)
    t(f, 1, 2)
t(C.m, o)
t(lambda x: x)
t(lambda: 1, 2)
class N(object): pass
t(N, 1)
class Old: pass
t(Old, 1)
class Old2:
    def __init__(self, a): pass
t(Old2)
