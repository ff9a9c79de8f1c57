x = 10
l = [x for x in range(3)]
print x, l
def f():
    r = [a * b for a in (1, 2) for b in (3, 4)]
    return a, b, r
print f()
y = 'outer'
g = list(y for y in range(3))
print y, g
def h():
    r = [(k, v) for k, v in [(1, 2), (3, 4)] if k > 1]
    return k, v, r
print h()
