class N(object):
    def __init__(self, v): self.v = v
    def __repr__(self): return 'N(%s)' % self.v
    def __div__(self, o): return 'div'
    def __rdiv__(self, o): return 'rdiv'
    def __idiv__(self, o): self.v = 'idiv'; return self
    def __floordiv__(self, o): return 'floordiv'
    def __truediv__(self, o): return 'truediv'
    def __mod__(self, o): return 'mod'
    def __rmod__(self, o): return 'rmod'
    def __divmod__(self, o): return 'divmod'
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o): return ('rpow', o)
    def __lshift__(self, o): return 'lshift'
    def __rshift__(self, o): return 'rshift'
    def __rrshift__(self, o): return 'rrshift'
    def __and__(self, o): return 'and'
    def __or__(self, o): return 'or'
    def __ror__(self, o): return 'ror'
    def __xor__(self, o): return 'xor'
    def __sub__(self, o): return 'sub'
    def __rsub__(self, o): return 'rsub'
    def __mul__(self, o): return 'mul'
    def __rmul__(self, o): return 'rmul'
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
n = N(1)
print n / 2, 2 / n, n // 2, n % 2, 2 % n, divmod(n, 2), n ** 2, 2 ** n, pow(n, 2, 3), n << 1, n >> 1, 1 >> n, n & 1, n | 1, 1 | n, n ^ 1
print n - 1, 1 - n, n * 2, 2 * n, -n, +n, ~n, abs(n), 'x%sx' % n, [1] * 2
n /= 2
print n
for f in (lambda: n + 1, lambda: 1 + n, lambda: n < 1 and 0 or 'compared', lambda: 1 << n, lambda: 1 & n, lambda: len(n), lambda: n[0], lambda: n(), lambda: iter(n), lambda: int(n), lambda: float(n), lambda: n.x, lambda: 1 in n, lambda: hex(n)):
    try: print f()
    except (TypeError, AttributeError), e: print type(e).__name__, e
class P(object):
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return 'P.radd'
class Q(P):
    def __radd__(self, o): return 'Q.radd'
print 1 + P(), P() + P() if 0 else 'skip', P() + Q()
