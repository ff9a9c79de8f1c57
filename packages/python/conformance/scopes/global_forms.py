a, b, c = 1, 2, 3
def f():
    global a, b
    a += 10
    b = a
    c = 'local'
    return c
print f(), a, b, c
def g():
    global made
    made = []
    def h():
        global made
        made.append(1)
        return made
    return h()
print g(), made
def i():
    global fn, K, mod, loop, exc
    def fn(): return 'fn'
    class K(object): v = 'K'
    import math as mod
    for loop in range(3): pass
    try: 1 / 0
    except ZeroDivisionError, exc: pass
i()
print fn(), K.v, mod.floor(1.5), loop, exc
class C(object):
    global in_class
    in_class = 'from class'
    def m(self):
        global a
        a = 'method'
        return a
print in_class, hasattr(C, 'in_class'), C().m(), a
def outer():
    x = 'outer'
    def inner():
        global x
        x = 'global x'
        return x
    return inner(), x
x = 'start'
print outer(), x
def j():
    if False:
        global never
    never = 1
j()
print never
def k():
    del a_global
a_global = 1
try: k()
except UnboundLocalError, e: print e
def l():
    global a_global
    del a_global
l()
print 'a_global' in globals()
def m():
    print a
    return globals()['a'], 'a' in locals()
print m()
globals()['dyn'] = 5
print dyn
def n(): exec 'global via_exec\nvia_exec = 1'
n()
print 'via_exec' in globals()
