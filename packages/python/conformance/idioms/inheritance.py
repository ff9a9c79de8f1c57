class A(object):
    def __init__(self, x): self.x = x
    def who(self): return 'A'
    def hello(self): return 'hello from ' + self.who()
class B(A):
    def __init__(self, x, y):
        A.__init__(self, x)
        self.y = y
    def who(self): return 'B' + super(B, self).who()
class M(object):
    def extra(self): return 'mixin'
class C(B, M): pass
c = C(1, 2)
print c.hello(), c.extra(), c.x, c.y, C.__mro__[1].__name__, isinstance(c, M), [k.__name__ for k in C.__bases__]
print hasattr(C, 'who'), getattr(c, 'x'), c.__class__.__name__, sorted(c.__dict__.items())
