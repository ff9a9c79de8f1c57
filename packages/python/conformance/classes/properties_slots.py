class A(object):
    __slots__ = ('a',)
a = A(); a.a = 1
try:
    a.b = 2
except AttributeError:
    print 'slots'
class P(object):
    def get(self): return self._x
    def set(self, v): self._x = v
    x = property(get, set)
p = P(); p.x = 4
print p.x, P.x.__class__.__name__, p.get.im_self is p, p.get.im_func is P.__dict__['get'], p.get.im_class is P, p.get.func_name
def f(a, b=2): "doc"; return a
print f.func_name, f.func_doc, f.func_defaults, f.__name__, f.func_code.co_argcount, f.func_code.co_varnames
print sorted(n for n in dir(p) if not n.startswith('_')), vars(p), hasattr(p, 'x'), setattr(p, 'y', 1), p.y, delattr(p, 'y')
print isinstance(p, (str, P)), issubclass(P, object), P.__mro__[1], p.__class__ is P, P.__bases__, callable(P)
