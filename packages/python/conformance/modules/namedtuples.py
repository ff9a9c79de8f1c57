from collections import namedtuple
P = namedtuple('P', 'x y')
print P(1, 2), P(x=1, y=3), P._fields, P(1,2)._replace(x=5), P._make([3,4]), P(1,2)._asdict()
try: P(1)
except TypeError, e: print e
try: P(1, 2, 3)
except TypeError, e: print e
try: P(1, z=3)
except TypeError, e: print e
E0 = namedtuple('E0', '')
print E0(), len(E0())
print namedtuple('R', 'a def a', rename=True)._fields
class Q(P):
    def s(self): return self.x + self.y
print Q(1, 2).s(), repr(Q(1,2)), P(1,2) == (1,2), hash(P(1,2)) == hash((1,2))
x, y = P(1, 2)
import copy, pickle
print copy.copy(P(1,2)), copy.deepcopy(P(1,[2])), P.__doc__
