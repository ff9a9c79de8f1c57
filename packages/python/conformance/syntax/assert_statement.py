def t(f):
    try: f()
    except AssertionError, e: print repr(e), str(e), e.args, type(e.args)
def a(): assert 0
def b(): assert False, 'msg'
def c(): assert [], ('a', 1)
def d(): assert None, 5
def e(): assert 1 == 2, u'uni'
def f(): assert (0, 'always true tuple')
def g(): assert 0, None
def h(): assert not 1, ValueError('inner')
def i(): assert 1 > 2, '%d > %d' % (1, 2)
def j(): assert isinstance(1, str), 'type'
for fn in (a, b, c, d, e, f, g, h, i, j):
    print fn.__name__
    t(fn)
x = [1]
assert x
assert x, 1 / 0
print AssertionError.__name__, issubclass(AssertionError, StandardError)
