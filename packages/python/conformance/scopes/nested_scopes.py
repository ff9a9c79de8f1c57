def a():
    x = 1
    def b():
        def c(): return x
        return c()
    x = 2
    return b()
print a()
def shadows(x):
    def inner():
        x = 'inner'
        return x
    return inner(), x
print shadows('outer')
def params(n):
    return [lambda: n, lambda n: n, lambda m=n: m]
fs = params(5)
print fs[0](), fs[1](6), fs[2](), fs[2](7)
def cell():
    def get(): return v
    v = 1
    first = get()
    v = 2
    return first, get()
print cell()
def unset():
    def get(): return late
    try: get()
    except NameError, e: return str(e)
    late = 1
print unset()
class A(object):
    y = 'class y'
    def m(self): return y
    z = [y for _ in range(2)]
    f = lambda self: self.y
y = 'module y'
print A().m(), A.z, A().f()
def with_class():
    v = 'enclosing'
    class In(object):
        v = v if 0 else 'in'
        def get(self): return 'method'
    return In.v
try: print with_class()
except NameError, e: print 'NameError'
def gen_scope(items):
    total = 0
    for i in (x * factor for x in items): total += i
    return total
factor = 3
print gen_scope([1, 2]), [factor for factor in range(2)], factor
def comp_scope():
    k = 10
    squares = [k * j for j in range(3)]
    return squares, j, k
print comp_scope()
def handler_scope():
    try: raise ValueError('v')
    except ValueError, err: pass
    return str(err)
print handler_scope()
def loop_scope():
    for q in range(3):
        w = q * 2
    return q, w
print loop_scope()
def default_scope(x, y=[]):
    y.append(x)
    return y
print default_scope(1), default_scope(2), default_scope(3, []), default_scope.func_defaults
def make():
    count = {'n': 0}
    def step():
        count['n'] += 1
        return count['n']
    return step
s, t = make(), make()
print s(), s(), t()
def mutual():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even(10), odd(7)
print mutual(), (lambda: (lambda: 'deep')())(), map(lambda f: f(2), [lambda x: x + 1, lambda x: x * x])
def assigned_later():
    try: print lv
    except UnboundLocalError, e: print e
    lv = 1
assigned_later()
