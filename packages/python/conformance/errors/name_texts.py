def t(f):
    try:
        print f()
    except (NameError, AttributeError, ImportError), e:
        print type(e).__name__, e
def a(): return nothing
def b():
    print local_later
    local_later = 1
def c():
    def inner(): return v
    r = inner()
    v = 1
    return r
def d():
    del e_
    e_ = 1
def e():
    x = 1
    del x
    return x
def f():
    import no_such_module
def g():
    from math import no_such_name
def h():
    import os.nothing_here
def i():
    from nowhere.deep import x
def j():
    global gone
    del gone
def k(): return __unknown__
for fn in (a, b, c, d, e, f, g, h, i, j, k): t(fn)
try:
    nothing_at_all
except NameError, e:
    print e, e.args
try:
    del not_there
except NameError, e:
    print e
class C(object):
    try:
        print inside
    except NameError, e:
        print e
