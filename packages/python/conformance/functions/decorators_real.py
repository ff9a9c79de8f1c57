import time
def timed(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    wrapper.__name__ = f.__name__
    wrapper.__doc__ = f.__doc__
    wrapper.__dict__.update(f.__dict__)
    return wrapper
@timed
def add(a, b=1):
    """adds"""
    return a + b
print add(1), add(1, b=5), add.calls, add.__name__, add.__doc__
def retry(times, exceptions=(Exception,)):
    def decorator(f):
        def inner(*a, **k):
            for attempt in range(times):
                try: return f(attempt, *a, **k)
                except exceptions, e: last = e
            return 'failed after %d: %s' % (times, last)
        return inner
    return decorator
@retry(3, (ValueError,))
def flaky(attempt, limit):
    if attempt < limit: raise ValueError('attempt %d' % attempt)
    return 'ok at %d' % attempt
print flaky(1), flaky(9)
@retry(2)
def other(attempt): raise KeyError('k')
print other()
def once(f):
    results = []
    def inner():
        if not results: results.append(f())
        return results[0]
    return inner
n = [0]
@once
def expensive():
    n[0] += 1
    return n[0]
print expensive(), expensive(), n
def validate(**types):
    def deco(f):
        names = f.func_code.co_varnames[:f.func_code.co_argcount]
        def inner(*args, **kw):
            bound = dict(zip(names, args), **kw)
            for k, t in sorted(types.items()):
                if k in bound and not isinstance(bound[k], t):
                    raise TypeError('%s must be %s, not %s' % (k, t.__name__, type(bound[k]).__name__))
            return f(*args, **kw)
        return inner
    return deco
@validate(a=int, b=basestring)
def typed(a, b='x'): return (a, b)
print typed(1), typed(2, b=u'y')
for bad in ((lambda: typed('1')), (lambda: typed(1, 2))):
    try: bad()
    except TypeError, e: print e
class Memo(object):
    def __init__(self, f): self.f, self.cache = f, {}
    def __call__(self, *a):
        try: return self.cache[a]
        except KeyError: return self.cache.setdefault(a, self.f(*a))
    def __get__(self, obj, cls): return lambda *a: self(obj, *a)
@Memo
def square(x): return x * x
class K(object):
    @Memo
    def m(self, x): return (self.__class__.__name__, x)
print square(4), square(4), square.cache, K().m(2)
import functools
def wrapped(f):
    @functools.wraps(f)
    def inner(*a): return f(*a)
    return inner
@wrapped
def named(x):
    'named doc'
    return x
print named(1), named.__name__, named.__doc__, functools.partial(add, 10)(b=5), functools.reduce(lambda a, b: a + b, [1, 2])
@property
def module_level(self): pass
print type(module_level).__name__, staticmethod(add).__get__(None, int)(1), classmethod(lambda c: c.__name__).__get__(None, int)()
handlers = {}
def on(*names):
    def reg(f):
        for x in names: handlers[x] = f
        return f
    return reg
@on('a', 'b')
def handle(x): return 'handled ' + x
print sorted(handlers), handlers['b']('q'), handle is handlers['a']
