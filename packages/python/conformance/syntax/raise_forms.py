import sys
def attempt(f):
    try:
        f()
    except Exception, e:
        print type(e).__name__, str(e), e.args
def a(): raise ValueError, 'text'
def b(): raise ValueError, ('a', 1)
def c(): raise ValueError('x', 2)
def d(): raise KeyError, 'k'
def e():
    try:
        1 / 0
    except:
        t, v, tb = sys.exc_info()
        raise RuntimeError, 'again', tb
def f(): raise ValueError, None
def g(): raise ValueError, ValueError('ready')
def h():
    try:
        raise TypeError('first')
    except TypeError:
        raise
for function in (a, b, c, d, e, f, g, h): attempt(function)
