def outer(n):
    def inner(m):
        def deepest(): return n / m
        return deepest()
    return inner(2)
print outer(7)
def make():
    fs = []
    for i in range(3): fs.append(lambda i=i: i * 10)
    return [f() for f in fs]
print make()
def rec(n): return 1 if n <= 1 else n * rec(n - 1)
print rec(10), rec(20)
def default(a, b=[], **kw):
    b.append(a)
    return b, sorted(kw)
print default(1), default(2, z=1), default(3, [], y=2, x=1)
