from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print d, d.pop(), d.popleft(), d[0], d[-1], len(d), 2 in d, list(reversed(d))
d.extend([7, 8])
d.extendleft([9, 10])
d.rotate(1)
print d
d.rotate(-2)
print d, d.count(7)
d.remove(7)
d.reverse()
print d, deque('abc', 2), deque(maxlen=3).maxlen, d.maxlen, deque([1]) == deque([1])
m = deque(maxlen=2)
for i in range(4): m.append(i)
print m, repr(deque()), bool(deque()), sum(m)
m[0] = 'x'
del m[1]
print m
for bad in (lambda: deque().pop(), lambda: deque([1]).remove(5)):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
d.clear()
print d
