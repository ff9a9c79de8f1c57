x = 1
del x
try: print x
except NameError, e: print e
l = range(6)
del l[0], l[-1]
print l
del l[1:3]
print l
a, b, c = 1, 2, 3
del a, (b, c)
print 'a' in globals(), 'b' in globals()
class O(object): pass
o = O()
o.p = 1
o.q = [1, 2]
del o.p, o.q[0]
print hasattr(o, 'p'), o.q
try: del o.missing
except AttributeError, e: print e
d = {'k': {'n': 1}}
del d['k']['n']
print d
try: del d['zz']
except KeyError, e: print repr(e)
def f(v):
    del v
    try: return v
    except NameError, e: return str(e)
print f(1)
for i in range(2): pass
del i
def g():
    y = 1
    del y
    y = 2
    return y
print g()
try: del l[50]
except IndexError, e: print e
try: del 'abc'[0]
except TypeError, e: print e
m = [[1, 2], [3]]
del m[0][1:]
print m
del m[:]
print m, 'x' in dir()
