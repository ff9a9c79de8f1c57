def t(f):
    try:
        f()
    except TypeError, e:
        print 'TypeError:', e
    except Exception, e:
        print type(e), e
def a(): raise 'string'
def b(): raise 5
def c(): raise None
def d(): raise int
def e_(): raise object()
def f(): raise (ValueError, KeyError), 'first'
def g(): raise 'string', 'value'
def h(): raise []
def j(): raise ValueError, {'a': 1}
def k(): raise ValueError, [1, 2]
def l(): raise ValueError, ()
def m(): raise Exception
for fn in (a, b, c, d, e_, f, g, h, j, k, l, m):
    print fn.__name__,
    t(fn)
