class Typed(object):
    def __init__(self, name, kind): self.name, self.kind = name, kind
    def __get__(self, obj, cls=None):
        if obj is None: return 'class access %s' % cls.__name__
        return obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, v):
        if not isinstance(v, self.kind): raise TypeError('%s must be %s' % (self.name, self.kind.__name__))
        obj.__dict__[self.name] = v
    def __delete__(self, obj):
        print 'deleting'
        del obj.__dict__[self.name]
class P(object):
    age = Typed('age', int)
    name = Typed('name', basestring)
p = P()
print P.age, p.age
p.age = 5
p.name = u'x'
print p.age, p.name, sorted(p.__dict__)
try: p.age = 'old'
except TypeError, e: print e
del p.age
print p.age
class Lazy(object):
    def __init__(self, f): self.f = f
    def __get__(self, o, c):
        v = o.__dict__[self.f.__name__] = self.f(o)
        return v
class L(object):
    @Lazy
    def value(self):
        print 'computed'
        return 42
l = L()
print l.value, l.value
class Prop(object):
    def __init__(self): self._x = 1
    def getx(self): return self._x
    def setx(self, v): self._x = v * 2
    def delx(self): self._x = None
    x = property(getx, setx, delx, 'the x')
    ro = property(lambda self: 'ro')
q = Prop()
q.x = 4
print q.x, Prop.x.__doc__, isinstance(Prop.x, property), Prop.x.fget(q)
del q.x
print q.x
for f in (lambda: setattr(q, 'ro', 1), lambda: delattr(q, 'ro'), lambda: setattr(p, 'name', 5)):
    try: f()
    except (AttributeError, TypeError), e: print type(e).__name__, e
class M(object):
    def f(self): return 'f'
print M.__dict__['f'].__get__(M(), M)(), M().f.im_func is M.__dict__['f'], M.f.im_self, M.f.im_class.__name__
