class A(object): pass
a = A()
a.__len__ = lambda: 5
a.__str__ = lambda: 'instance'
a.__call__ = lambda: 'called'
a.__getitem__ = lambda i: i
for f in (lambda: len(a), lambda: a(), lambda: a[1]):
    try: print f()
    except (TypeError, AttributeError), e: print type(e).__name__
print str(a)[:12], a.__len__(), a.__call__()
A.__len__ = lambda self: 7
A.__contains__ = lambda self, x: x == 'in'
A.__call__ = lambda self, *x: ('class call', x)
A.__iter__ = lambda self: iter([1, 2])
A.__eq__ = lambda self, o: o == 'eq'
print len(a), 'in' in a, a(1), list(a), bool(a), a == 'eq', a == 'ne', not a
class B(A):
    def __len__(self): return A.__len__(self) + 1
    __call__ = A.__call__
    __radd__ = lambda self, o: ('radd', o)
    __add__ = __radd__
print len(B()), B()(2), 1 + B(), B() + 2, sum([B()]) if 0 else ''
class P(object):
    def __init__(self): self.log = []
    def __getattr__(self, name):
        self.log.append(name)
        if name.startswith('__'): raise AttributeError(name)
        return lambda *a: (name, a)
p = P()
print p.anything(1), p.other(), hasattr(p, '__len__'), p.log[:2]
class Old:
    def __getattr__(self, name):
        if name == '__len__': return lambda: 3
        if name == '__str__': return lambda: 'old str'
        if name == '__repr__': return lambda: 'old repr'
        raise AttributeError(name)
print Old().x if 0 else 'skip', Old.__name__
class C(object):
    __slots__ = ['v']
    def __init__(self, v): self.v = v
    def __getstate__(self): return self.v
    def __setstate__(self, v): self.v = v
    def __reduce__(self): return (C, (self.v,))
    def __sizeof__(self): return 1
    def __dir__(self): return ['only', 'these']
import copy
print copy.copy(C(5)).v, copy.deepcopy(C([1])).v, dir(C(1)) if 0 else 'dir'
class Ctx(object):
    def __enter__(self): return 'entered'
    def __exit__(self, t, v, tb): return t is KeyError
with Ctx() as v: print v
with Ctx(): raise KeyError
try:
    with Ctx(): raise ValueError('out')
except ValueError, e: print e
class Neg(object):
    def __getitem__(self, i): return i
    def __len__(self): return 10
print Neg()[-1], Neg()[-3:], Neg()[2:-2], Neg()[:], Neg()[None:5]
