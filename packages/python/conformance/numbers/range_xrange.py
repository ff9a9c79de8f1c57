print range(3), range(1, 4), range(5, 0, -2), range(0)
print list(xrange(3)), len(xrange(10)), xrange(5)[2]
print range(3) + [9], range(3)[1]
x = range(3)
x.append(7)
print x, sum(range(10)), max(range(5))
try:
    range(1.5)
except TypeError, e:
    print 'TypeError'
