x = 1
def f():
    x = 2
    def g():
        return x
    return g()
def h():
    global x
    x = 3
def late():
    x = 5
    return x
print f(), x
h()
print x, late()
def counter():
    c = [0]
    def inc():
        c[0] += 1
        return c[0]
    return inc
i = counter()
print i(), i()
print 'x' in globals(), sorted(k for k in locals() if k in ('x', 'f'))
def loc(a):
    b = 2
    return sorted(locals().items())
print loc(1)
