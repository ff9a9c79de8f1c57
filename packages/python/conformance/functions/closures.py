def counter(start=0):
    n = [start]
    def inc(by=1):
        n[0] += by
        return n[0]
    def get(): return n[0]
    return inc, get
inc, get = counter(10)
print inc(), inc(5), get(), counter()[0]()
def adders(): return [lambda x: x + i for i in range(3)]
print [f(10) for f in adders()]
def fixed(): return [lambda x, i=i: x + i for i in range(3)]
print [f(10) for f in fixed()]
def late():
    def show(): return v
    v = 'set later'
    return show()
print late()
def shadow(x):
    def inner(x): return x * 2
    return inner(x) + x
print shadow(3)
def compose(*fs): return reduce(lambda f, g: lambda x: f(g(x)), fs)
print compose(str, abs, int)('-5')
def memo(f):
    cache = {}
    def g(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print fib(50), len(fib.cache)
def deep():
    a = 1
    def b():
        c = 2
        def d():
            e = 3
            return a + c + e
        return d
    return b()()
print deep()
x = 'global'
def reads(): return x
def assigns():
    x = 'local'
    return x
def declares():
    global x, newly
    x = 'changed'
    newly = 'made'
print reads(), assigns(), reads(), declares(), reads(), newly
def cond(flag):
    if flag: y = 1
    try: return y
    except NameError, e: return str(e)
print cond(1), cond(0)
class K(object):
    def make(self): return lambda: self.v
    v = 'self v'
print K().make()()
