class A:
    kind = 'A'
    def __init__(self, v=1): self.v = v
    def who(self): return 'A.who'
    def __getattr__(self, name):
        if name.startswith('dyn_'): return name[4:]
        raise AttributeError, name
class B(A):
    def who(self): return 'B>' + A.who(self)
a, b = A(), B(5)
print a.kind, b.kind, b.v, b.who(), a.dyn_x, b.dyn_abc
try:
    a.other
except AttributeError, e:
    print 'AttributeError', e
print isinstance(b, A), issubclass(B, A), B.__bases__ == (A,), A.__bases__, A.__name__, b.__class__ is B, a.__class__.__name__
print type(a), type(A), type(a) is type(b), type(A) is type(B), isinstance(a, object), callable(A), callable(a)
print sorted(a.__dict__.items()), sorted(k for k in A.__dict__ if not k.startswith('__')), hasattr(a, 'v'), hasattr(a, 'zz')
a.kind = 'own'
print a.kind, A.kind, 'kind' in a.__dict__
del a.kind
print a.kind
A.kind = 'changed'
print a.kind, b.kind
b.__class__ = A
print b.who(), isinstance(b, B)
a.__dict__['z'] = 9
print a.z, getattr(a, 'z'), getattr(a, 'nope', 'default') if 0 else 'skip', vars(a) == a.__dict__
