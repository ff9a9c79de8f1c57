calls = []
def v(x):
    calls.append(x)
    return x
print v(1) < v(2) < v(3), calls
del calls[:]
print v(3) < v(2) < v(9), calls
del calls[:]
print v(1) == v(1) != v(2) > v(0), calls
x = 5
print 0 < x < 10, 0 < x > 3, 1 < 2 < 3 < 4, 1 < 3 > 2, x == 5 == 5.0, 1 < 2 == True, (1 < 2) == True, not 1 < 2, 1 < 2 and 3 < 2, 'a' < 'b' < 'c', [1] < [2] < [3], None < 0 < 'a' < (), 3 > 2 > 1 > 0, 1 in [1] == True, 1 <> 2 <> 1, x is x is not None, 5 in [5] in [[5]]
def check(t):
    if 0 <= t < 10: return 'low'
    elif 10 <= t <= 20: return 'mid'
    return 'high'
print [check(i) for i in (-1, 0, 9.9, 10, 20, 21)], 'b' <= 'bc' <= 'bd', 1 <= True <= 1L, 1.0 == 1 == 1L == True
class C(object):
    def __init__(self, v): self.v = v
    def __lt__(self, o): return 'lt(%s)' % self.v
    def __gt__(self, o): return []
print C(1) < C(2) < C(3), C(1) > C(2) > C(3), (C(1) < C(2)) and 'and'
