class A:
    x = 1
    def __init__(self, v=0): self.v = v
    def m(self): return self.v + self.x
class B(A):
    def m(self): return 'B' + str(A.m(self))
b = B(5)
print b.m(), isinstance(b, A), b.__class__.__name__, A.x, hasattr(b, 'v'), getattr(b, 'zz', None), B.__bases__[0] is A, b.__dict__
print type(b), str(A), repr(b)[:20], callable(b), A.__name__, A.__module__
class P:
    def __repr__(self): return '<P>'
    def __len__(self): return 0
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 2
    def __call__(self, x): return x
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'attr ' + n
print P(), [P()], bool(P()), list(P()), P()(3), P().abc, 4 in P()
try:
    B().nope
except AttributeError, e:
    print e
