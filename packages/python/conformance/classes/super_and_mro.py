class A(object):
    def go(self): return ['A']
    @classmethod
    def make(cls): return cls.__name__
class B(A):
    def go(self): return ['B'] + super(B, self).go()
class C(A):
    def go(self): return ['C'] + super(C, self).go()
    @classmethod
    def make(cls): return 'C:' + super(C, cls).make()
class D(B, C):
    def go(self): return ['D'] + super(D, self).go()
print D().go(), [c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()], D.make(), D.__bases__ == (B, C), D.__base__ is B
print issubclass(D, A), isinstance(D(), C), super(D, D()).go(), super(B, D()).go(), A.__subclasses__() == [B, C]
try:
    class X(A, B): pass
except TypeError, e:
    print 'TypeError', str(e)[:40]
class Base(object):
    def __init__(self, **kw):
        self.left = kw
class Mixin(object):
    def __init__(self, color='red', **kw):
        self.color = color
        super(Mixin, self).__init__(**kw)
class Thing(Mixin, Base): pass
t = Thing(color='blue', size=3)
print t.color, t.left, Thing().color
class O:
    def f(self): return 'O'
class O2(O):
    def f(self): return 'O2>' + O.f(self)
class O3(O2, O): pass
print O3().f(), O3.__bases__ == (O2, O)
class I(object):
    count = 0
    def __new__(cls, *a):
        I.count += 1
        o = object.__new__(cls)
        o.args = a
        return o
    def __init__(self, *a): self.inited = len(a)
i = I(1, 2)
print i.args, i.inited, I.count
class Single(object):
    _one = None
    def __new__(cls):
        if cls._one is None: cls._one = object.__new__(cls)
        return cls._one
print Single() is Single()
class Five(int):
    def __new__(cls, v): return int.__new__(cls, v * 5)
print Five(2), Five(2) + 1, type(Five(1)).__name__
