# Decorators: memo, count calls, retry, arguments, names kept.
import functools
def memo(f):
    cache = {}
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper
@memo
def fib(n):
    'Fibonacci.'
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print fib(30), len(fib.cache), fib.__name__, fib.__doc__, fib(80), type(fib(80)), fib.cache[(5,)]
def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@counted
def area(w, h=2):
    """Area of a plate."""
    return w * h
print area(3), area(3, h=4), area(w=1, h=1), area.calls, area.__name__, area.__doc__, area.func_name, area.__module__
def retry(times, *kinds):
    def decorate(f):
        def wrapper(*args):
            for n in range(1, times + 1):
                try:
                    return f(*args)
                except kinds, e:
                    print 'try', n, e.__class__.__name__, e
            raise RuntimeError('gave up after %d' % times)
        return wrapper
    return decorate
left = [3, 0, 2]
@retry(4, ZeroDivisionError, IndexError)
def pull(x):
    return x / left.pop()
print pull(10), pull(10)
try:
    pull(1)
    pull(1)
except RuntimeError, e:
    print 'RuntimeError', e
class Trace(object):
    def __init__(self, prefix):
        self.prefix = prefix
    def __call__(self, f):
        def inner(*a, **k):
            print self.prefix, f.__name__, a, sorted(k.items())
            return f(*a, **k)
        return inner
@Trace('>')
@Trace('>>')
def add(a, b=1):
    return a + b
print add(1), add(1, b=5)
class Tank(object):
    @staticmethod
    def volume(r, h):
        return round(3.14159 * r * r * h, 2)
    @classmethod
    def make(cls, *args):
        return cls.__name__, cls.volume(*args)
    @property
    def level(self):
        return 42
    @memo
    def slow(self, x):
        return x * 2
print Tank.volume(1, 2), Tank.make(1, 1), Tank().level, Tank().slow(4), Tank.make.__name__
try:
    Tank().level = 5
except AttributeError, e:
    print e
try:
    fib([1])
except TypeError, e:
    print e
