def f(a, (b, c), d=4):
    return a, b, c, d
print f(1, (2, 3)), f(1, [5, 6], 7)
def g((a, (b, c)), *rest):
    "doc"
    return a + b + c, rest
print g((1, (2, 3)), 9), g.__doc__
def h(x, (y, z)=(8, 9)):
    if y: return x + y + z
print h(1), h(1, (1, 1))
print map(lambda (k, v): k + v, [(1, 2), (3, 4)])
print sorted({'a': 2, 'b': 1}.items(), key=lambda (k, v): v)
print (lambda a, (b, (c, d)), e=5: a + b + c + d + e)(1, (2, (3, 4)))
