class C(object):
    def __init__(self, v): self.v = v
    def __cmp__(self, o):
        return cmp(self.v, o.v) if isinstance(o, C) else -1
class E(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, E) and self.v == o.v
    def __hash__(self): return hash(self.v)
class L(object):
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return 'L%d' % self.v
print C(1) == C(1), C(1) != C(2), C(1) < C(2), C(2) <= C(1), C(1) > 5, C(1) < 'x', 5 > C(1), cmp(C(3), C(1)), C(1) in [C(1)], [C(1), C(2)].index(C(2)), max([C(1), C(5)]).v
print E(1) == E(1), E(1) != E(1), E(1) != E(2), not E(1) == E(2), E(1) in [E(1)], len(set([E(1), E(1)])), {E(1): 'x'}[E(1)], E(1) == 1, [E(1)].count(E(1)), hash(E(1)) == hash(1)
print sorted([L(3), L(1), L(2)]), max(L(1), L(2)), min([L(3), L(2)]), L(1) < L(2), L(1) > L(2), sorted([L(2), L(1)], reverse=True)
class N(object): pass
a, b = N(), N()
print a == a, a == b, a != b, (a < b) != (b < a), cmp(a, a), a is a, hash(a) == hash(a), a in [b, a], {a: 1}[a], a == None, a != None, None == a
class Bad(object):
    def __cmp__(self, o): return 'x'
    def __nonzero__(self): return 'x'
    def __hash__(self): return 'x'
for f in (lambda: Bad() < 1, lambda: bool(Bad()), lambda: hash(Bad())):
    try: print f()
    except (TypeError, ValueError), e: print type(e).__name__, e
class R(object):
    def __eq__(self, o): return [1]
    def __lt__(self, o): return 'less'
print R() == 1, R() < 1, not R() == 1, 1 == R(), 1 > R()
