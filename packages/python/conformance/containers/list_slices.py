l = range(6)
l[1:3] = ['a', 'b', 'c']
print l
l[1:4] = []
print l
l[::2] = ['x', 'y']
print l
l[len(l):] = ['end']
l[:0] = ['start']
print l
del l[0]
del l[-1]
del l[1:3]
print l
l = range(10)
del l[::3]
print l
l[2:2] = [9, 9]
print l, l[-3:], l[:-3], l[2:-2], l[::-1], l[5:1:-1], l[100:], l[-100:2], l[:], l[:] is l
l[:] = [1, 2, 3]
print l
try: l[::2] = [1]
except ValueError, e: print e
try: l[0:1] = 5
except TypeError, e: print e
try: l['a'] = 1
except TypeError, e: print e
try: del l[10]
except IndexError, e: print e
m = [[0] * 3 for i in range(2)]
m[0][1] = 5
m[1][-1] = 7
print m, [r[:] for r in m], zip(*m), [list(c) for c in zip(*m)], [x for r in m for x in r], sum(m, [])
i = 0
i, l[i] = 1, 'swap'
print i, l
l[0], l[-1] = l[-1], l[0]
print l
t = (1, 2, 3, 4)
print t[1:3], t[::-1], t[-1:], t[:1] + t[2:], t[1::2], t * 2, t + (5,), t.index(3), t.count(1), (1,), (), ((),), 1 in t, t == (1, 2, 3, 4), t < (2,), len(t), min(t), max(t), sum(t), cmp(t, (1,)), hash(t) == hash((1, 2, 3, 4)), tuple('ab'), tuple([1]), tuple()
try: t[0] = 1
except TypeError, e: print e
try: t.append(1)
except AttributeError, e: print e
try: del t[0]
except TypeError, e: print e
