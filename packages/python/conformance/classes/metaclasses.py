class Meta(type):
    registry = []
    def __new__(m, name, bases, d):
        d['tag'] = name.lower()
        return type.__new__(m, name, bases, d)
    def __init__(cls, name, bases, d):
        Meta.registry.append(name)
        type.__init__(cls, name, bases, d)
    def __call__(cls, *a):
        o = type.__call__(cls, *a)
        o.made = True
        return o
    def shout(cls): return cls.__name__.upper()
class A(object):
    __metaclass__ = Meta
    def f(self): return self.tag
class B(A): pass
print A.tag, B().f(), Meta.registry, B().made, A.shout(), type(A).__name__, type(B) is Meta, isinstance(A, Meta), hasattr(A(), 'shout'), A.__metaclass__ is Meta
C = type('C', (A,), {'x': 5, 'm': lambda self: self.x})
print C().x, C().m(), C.__name__, C.__bases__ == (A,), C.tag if hasattr(C, 'tag') else 0
D = Meta('D', (object,), {})
print D.tag, D().made, Meta.registry[-1]
def meta_function(name, bases, d):
    d['via'] = 'function'
    return type(name, bases, d)
class F(object):
    __metaclass__ = meta_function
print F.via, type(F).__name__
class Counted(type):
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __getitem__(cls, k): return k * 2
    def __contains__(cls, k): return k == 1
    def __str__(cls): return 'Counted!'
    def __getattr__(cls, n): return 'meta ' + n
class G(object):
    __metaclass__ = Counted
print len(G), list(G), G[4], 1 in G, str(G), G.anything
X = type('X', (), {})
print X.__name__, type(X), isinstance(X(), object), type('Y', (X,), dict(a=1)).a, type(type), type(object), type(X()) is X
