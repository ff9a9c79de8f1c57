class S(object):
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S()
print s.a, hasattr(s, 'b'), hasattr(s, '__dict__'), S.__slots__
try: s.c = 1
except AttributeError, e: print e
try: print s.b
except AttributeError, e: print e
s.b = 2
del s.b
print hasattr(s, 'b')
class T(S): pass
t = T()
t.c = 5
print t.c, t.__dict__, t.a
class D(object):
    def __init__(self, **kw): self.__dict__.update(kw)
    def __repr__(self): return 'D(%s)' % ', '.join('%s=%r' % i for i in sorted(self.__dict__.items()))
d = D(a=1, b='x')
print d, d.a, vars(d) is d.__dict__, sorted(vars(d)), 'a' in d.__dict__, d.__dict__.keys() == ['a', 'b'] or sorted(d.__dict__.keys())
d.__dict__ = {'z': 26}
print d, hasattr(d, 'a')
setattr(d, 'odd name', 1)
print getattr(d, 'odd name'), sorted(d.__dict__)
class Bunch(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
    def __setattr__(self, n, v): self[n] = v
b = Bunch(x=1)
b.y = 2
print b.x, b['y'], sorted(b), hasattr(b, 'q'), b.keys() and sorted(b.items()), len(b)
for o in (D(), s, 5, 'x'):
    print type(o).__name__, hasattr(o, '__dict__'), hasattr(o, '__class__'), o.__class__.__name__
