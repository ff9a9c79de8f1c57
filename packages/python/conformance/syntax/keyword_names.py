class Box(object):
    pass
b = Box()
b.None_ = 1
def nonlocal(x): return x
print nonlocal(3)
async = 2
await = 3
print async + await
match = 'm'; case = 'c'; type_ = 't'
print match, case
def f(async=1, nonlocal_=2): return async
print f(async=5), f(4)
b.async = 8
print b.async
