x = None
print x == None, x is None, x != 5, x < 0, x > 0, not x, x or 'd', str(x), [x], '%s' % x, {x: 1}[None], None in [None], bool(x), x <= None
try:
    x + 1
except TypeError, e:
    print e
try:
    x.attr
except AttributeError, e:
    print e
try:
    len(x)
except TypeError, e:
    print e
try:
    for i in x: pass
except TypeError, e:
    print e
try:
    x()
except TypeError, e:
    print e
