def g(n):
    for i in xrange(n):
        if i == 3: return
        yield i
print list(g(10)), sum(g(3)), max(g(3)), 2 in g(5), dict((i, i * i) for i in g(3)), tuple(g(2)), sorted(g(3), reverse=True)
def nested():
    def inner():
        yield 'a'
        yield 'b'
    for x in inner(): yield x * 2
print list(nested()), ''.join(nested())
print type(g(1)), g.__name__, hasattr(g(1), 'next'), hasattr(g(1), '__iter__'), iter(nested()) is not None
def boom():
    yield 1
    raise KeyError('in gen')
it = boom()
print it.next()
try: it.next()
except KeyError, e: print e
try: it.next()
except StopIteration: print 'stopped'
def running():
    yield me.next()
me = running()
try: me.next()
except ValueError, e: print e
e = (x * y for x in range(3) for y in range(x) if x + y > 1)
print list(e), list(e)
n = 10
lazy = (n * i for i in range(3))
n = 100
print list(lazy)
def empty():
    return
    yield
print list(empty()), next(empty(), 'default'), next(iter([5]), None)
a, b, c = g(3)
print a, b, c
def fib():
    a, b = 0, 1
    while 1:
        yield a
        a, b = b, a + b
f = fib()
print [f.next() for _ in range(12)]
import itertools
print list(itertools.islice(fib(), 5, 9)), list(itertools.takewhile(lambda x: x < 20, fib()))
