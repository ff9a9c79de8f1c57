a, b = 1, 2
(a, b), c = (3, 4), 5
[d, e] = [6, 7]
print a, b, c, d, e
a, b = b, a
print a, b
x = y = []
x.append(1)
print y
try:
    a, b = 1, 2, 3
except ValueError, e:
    print e
try:
    a, b = (1,)
except ValueError, e:
    print e
def f(*args, **kw): return args, kw
print f(*(1, 2), **{'k': 1}), f(*[1])
