class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return 'V(%r)' % self.x
    def __cmp__(self, o): return cmp(self.x, getattr(o, 'x', o))
    def __hash__(self): return hash(self.x)
    def __add__(self, o): return V(self.x + getattr(o, 'x', o))
    def __radd__(self, o): return V(o + self.x)
    def __nonzero__(self): return self.x != 0
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError(i)
        return self.x * i
    def __contains__(self, i): return i == self.x
    def __call__(self, *a): return ('called', a)
    def __iadd__(self, o):
        self.x += 100
        return self
    def __neg__(self): return V(-self.x)
    def __int__(self): return self.x
    def __coerce__(self, o): return None
v = V(2)
print v, [v], v + 1, 1 + v, v + v, -v, v == V(2), v == 2, v != V(3), v < V(3), v > 1, v >= 2, cmp(v, 5), sorted([V(3), V(1), V(2)]), max(V(1), V(9))
print bool(v), bool(V(0)), len(v), v[2], list(v), 2 in v, 9 in v, v(1, 2), int(v), {V(1): 'k'}[V(1)], str(v), '%s' % v, not V(0)
v += 1
print v, v is v
print V(1) and 'yes', V(0) or 'no', [x for x in V(5)], tuple(V(1)), sum(V(2)), 4 in V(4), V(3) in [V(3)], [V(1), V(2)].index(V(2))
class E:
    def __eq__(self, o): return 'eq'
    def __ne__(self, o): return 'ne'
    def __lt__(self, o): return 'lt'
    def __ge__(self, o): return 'ge'
e = E()
print e == 1, e != 1, e < 1, e >= 1, bool(e == 2)
