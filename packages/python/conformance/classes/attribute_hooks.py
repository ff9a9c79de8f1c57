class A(object):
    x = 1
    def __getattr__(self, n): return 'ga:' + n
    def __setattr__(self, n, v):
        print 'set', n
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print 'del', n
        object.__delattr__(self, n)
a = A()
print a.x, a.y
a.y = 5
print a.y, a.__dict__
del a.y
print a.y, hasattr(a, 'anything'), getattr(a, 'q', 'unused'), setattr(a, 'z', 2), a.z, delattr(a, 'z')
class B(object):
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('no ' + n)
        return object.__getattribute__(self, n)
    def __init__(self): self.open = 1
b = B()
print b.open, hasattr(b, 'secret'), getattr(b, 'secret', 'dflt')
try: b.secret
except AttributeError, e: print e
class Wrapper(object):
    def __init__(self, o): self.__dict__['_o'] = o
    def __getattr__(self, n): return getattr(self._o, n)
    def __setattr__(self, n, v): setattr(self._o, n, v)
class T(object): v = 3
w = Wrapper(T())
w.v = 4
print w.v, w._o.v, T.v, sorted(w.__dict__)
class Private(object):
    __hidden = 'h'
    def __init__(self): self.__own = 'o'
    def get(self): return self.__hidden, self.__own
p = Private()
print p.get(), p._Private__own, hasattr(p, '__own'), sorted(p.__dict__), Private._Private__hidden
class Chain(object):
    def __init__(self, path=''): self.path = path
    def __getattr__(self, n): return Chain(self.path + '/' + n)
    def __getitem__(self, n): return Chain(self.path + '[%s]' % n)
    def __str__(self): return self.path
print Chain().a.b['c'].d
