def f():
    exec 'x = 5'
    return x
print f()
def g(n):
    exec 'n = n + 1; m = n * 2'
    print n, m, sorted(locals())
    return m
print g(3)
x = 'global'
def h(flag):
    if flag:
        exec 'x = "local"'
    print x
h(True)
h(False)
print x
def i():
    ns = {}
    exec 'def k(a): return a * 2' in ns
    return ns['k'](4)
print i()
def j():
    exec 'import math; y = math.floor(2.7)'
    return y, math.ceil(1.2)
print j()
def k():
    for name in ('p', 'q'):
        exec '%s = len(name)' % name
    return p + q
print k()
class C(object):
    exec 'attr = 3'
    exec 'def m(self): return self.attr'
print C().m(), C.attr
