def f():
    from math import *
    return floor(2.5)
print f()
