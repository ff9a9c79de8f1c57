x = 'module'
class A(object):
    print 'in body', x, __name__, __module__
    x = 'class'
    y = x
    def get(self): return x
    z = [i for i in range(3)]
    if z:
        extra = 'if'
    else:
        other = 'else'
    for n in ('p', 'q'):
        locals()[n] = n.upper()
    del n
    try:
        bad = 1 / 0
    except ZeroDivisionError:
        bad = 'caught'
    class Inner(object):
        v = 'inner'
        def up(self): return x
    inner = Inner()
    def make(n):
        def f(self): return n
        return f
    one, two = make(1), make(2)
    del make
print A.x, A.y, A().get(), A.z, A.extra, hasattr(A, 'other'), A.p, A.q, A.bad, A.Inner.v, A.inner.up(), A().one(), A().two(), hasattr(A, 'make')
class B(A):
    y = A.y + '+'
    x = A.x * 2
print B.y, B.x, B().get()
def f():
    v = 'local'
    class L(object):
        w = v + '!'
        def g(self): return v
    return L
print f().w, f()().g(), f().__name__
class Doc(object):
    """class doc"""
    def m(self):
        'method doc'
    def n(self): pass
print Doc.__doc__, Doc.m.__doc__, Doc().m.__doc__, Doc.n.__doc__, Doc.__module__, Doc.__name__
class Empty: pass
class Empty2(object): pass
class Parens(): pass
print type(Empty()), type(Empty2()).__name__, type(Parens())
