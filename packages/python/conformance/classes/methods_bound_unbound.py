class A(object):
    def m(self, x=1): return (self.n, x)
    n = 'n'
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__ + x
class B(A): n = 'b'
a = A()
f = a.m
print f(), f(2), A.m(a), A.m(B(), 3), f.im_self is a, f.im_func.__name__, f.im_class.__name__, f.__name__, f.__self__ is a, f.func_name if hasattr(f, 'func_name') else 'none'
print A.s(1), a.s(2), A.c('x'), B.c('y'), a.c('z'), A.c.im_self is A, callable(f), f == a.m, f is a.m, A().m == A().m, a.m == a.m
A.added = lambda self: 'added ' + self.n
a.own = lambda: 'own'
print a.added(), a.own(), B().added()
import types
a.bound = types.MethodType(lambda self, k: self.n + k, a)
print a.bound('!'), types.MethodType(len, 'abc')()
print map(a.m, [1, 2]), [m() for m in (a.m, B().m)], sorted(['b', 'a'], key=str.upper), map(str.strip, [' a ', 'b ']), map(str.upper, 'ab'), 'sep'.join(map(str, [1, 2]))
def outside(self): return 'outside ' + self.n
class C(A): method = outside
print C().method(), C.method.__name__, outside.__name__
class F(object):
    def __call__(self, *a, **k): return a, sorted(k.items())
print F()(1, z=2), map(F(), [1]), callable(F()), apply(F(), (1,), {'k': 2})
print str(a.m)[:22], repr(A.s)[:12], repr(f)[:15]
