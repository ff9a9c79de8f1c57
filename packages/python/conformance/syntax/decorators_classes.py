def deco(f):
    def inner(*args, **kwargs):
        print 'call', f.__name__
        return f(*args, **kwargs)
    return inner
@deco
def add(a, b=1): return a + b
print add(1), add(1, b=5)
class C(object):
    count = 0
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
c = C()
c.p = 3
print C.s(1), C.c(), c.p
class D(C):
    def __init__(self):
        super(D, self).__init__()
        self.x = 1
print D().x, D.c(), issubclass(D, C), isinstance(D(), C)
