class V(object):
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k) if isinstance(k, (int, long, float)) else self.x * k.x + self.y * k.y
    __rmul__ = __mul__
    def __div__(self, k): return V(self.x / k, self.y / k)
    def __neg__(self): return V(-self.x, -self.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash((self.x, self.y))
    def __nonzero__(self): return bool(self.x or self.y)
    def __iter__(self): return iter((self.x, self.y))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __repr__(self): return 'V(%r, %r)' % tuple(self)
    def __cmp__(self, o): return cmp(abs(self), abs(o))
a, b = V(3, 4), V(1, 2)
print a + b, a - b, a * 2, 2 * a, a * b, a / 2, V(3.0, 4) / 2, -a, abs(a), a == V(3, 4), a != b, bool(V()), list(a), a[0], a[-1], len(a), hash(a) == hash(V(3, 4)), a > b, sorted([a, b]), max(a, b), sum([a, b], V()), len(set([a, V(3, 4), b]))
x, y = a
print x, y, '%s and %r' % (a, b), str([a]), {a: 'k'}[V(3, 4)], V(1, 2) in [b], reduce(lambda p, q: p + q, [a, b, a]), map(abs, [a, V()]), zip(a, b), tuple(b), cmp(a, b), a and 'truthy', V() or 'falsy', [V(i, i) for i in range(2)]
a += b
print a, a is b
try: a + 1
except AttributeError, e: print e
try: a < 5
except TypeError, e: print e
