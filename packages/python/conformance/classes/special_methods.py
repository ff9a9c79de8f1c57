class V(object):
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __div__(self, o): return 'div'
    def __rdiv__(self, o): return 'rdiv'
    def __truediv__(self, o): return 'truediv'
    def __mod__(self, o): return 'mod'
    def __cmp__(self, o): return cmp(self.x, o.x)
    def __nonzero__(self): return self.x != 0
    def __repr__(self): return 'V(%r)' % self.x
    def __len__(self): return 3
    def __iter__(self): return iter([1, 2])
    def __contains__(self, i): return i == self.x
    def __hash__(self): return hash(self.x)
a, b = V(1), V(2)
print a + b, a / b, 5 / a, a % b, a < b, a == V(1), a != b, a >= b, bool(V(0)), bool(a), len(a), list(a), 1 in a, sorted([b, a]), max(a, b), {a: 1}[V(1)]
if V(0): print 'no'
else: print 'false'
class E(object):
    def __init__(self, k): self.k = k
    def __eq__(self, o): return self.k == o.k
e = E(1)
print e == E(1), e in [E(1)], isinstance(hash(e), int), len({e: 1})
class C(object):
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return n.upper()
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __call__(self, *a, **k): return a, k
    def __enter__(self): return 'in'
    def __exit__(self, *a): return False
    def __del__(self): pass
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __index__(self): return 1
c = C(); c.q = 2
print c.abc, c.q, c(1, a=2), int(c), float(c), [5, 6][c]
with c as i: print i
