s = 'abcdef'
for a, b, c in ((None, None, None), (1, None, None), (None, 3, None), (1, 4, None), (-2, None, None), (None, -2, None), (None, None, 2), (None, None, -1), (5, 1, -2), (10, 20, None), (-100, 2, None), (3, 1, None), (None, None, -3), (4, None, -1), (0, 0, None), (2, 100, 3)):
    print (a, b, c), repr(s[a:b:c]), repr(unicode(s)[a:b:c]), list(s)[a:b:c], tuple(s)[a:b:c]
print s[0], s[-1], s[True], s[1L], s[:], s[::], s[1:], s[:-1], s[-3:-1], repr(s[6:]), repr(u'abc'[5:]), s[0:2] + s[2:]
print s[slice(1, 4)], s[slice(None, None, -1)], slice(1, 4), slice(5), slice(1, 2, 3).step, slice(1, 10, 2).indices(5), slice(None, None, -1).indices(4)
for e in ("s['a']", "s[1.5]", "s[::0]", "s['a':]", "s[None]", "s[1:2:'x']", "s[()]"):
    try:
        print eval(e)
    except (TypeError, ValueError), x:
        print e, type(x).__name__, x
try:
    s[0] = 'x'
except TypeError, x: print x
try:
    del s[0]
except TypeError, x: print x
try:
    s[0:2] = 'x'
except TypeError, x: print x
