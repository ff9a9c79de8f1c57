f = lambda x, y=2, *a, **k: (x, y, a, sorted(k.items()))
print f(1), f(1, 3, 4, z=5)
print (lambda: 5)()
print map(lambda x: x * 2 if x > 1 else 0, [1, 2])
d = {'k': lambda s: s.upper()}
print d['k']('abc')
print sorted([3, 1, 2], key=lambda x: -x)
if (lambda: True)(): print 'yes'
for g in [lambda: 1, lambda: 2]: print g(),
print
