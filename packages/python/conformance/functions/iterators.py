it = iter([1, 2, 3])
print it.next(), next(it), list(it), next(it, 'end'), list(it)
for f in (lambda: it.next(), lambda: next(it), lambda: iter([]).next(), lambda: next(iter({}))):
    try: f()
    except StopIteration, e: print 'StopIteration', repr(str(e))
class Count(object):
    def __init__(self): self.n = 0
    def __call__(self):
        self.n += 1
        return self.n
print list(iter(Count(), 4)), [x for x in iter(Count(), 3)]
print iter('ab').next(), iter({'k': 1}).next(), iter((5,)).next(), iter(set([7])).next(), iter(xrange(3)).next(), list(iter(u'ab')), iter(iter([1])).next()
d = {'a': 1}
print d.iterkeys().next(), d.itervalues().next(), d.iteritems().next(), list(d.iteritems()), [k for k in d], dict(d.iteritems())
l = [1, 2, 3]
for x in l:
    if x == 2: l.append(9)
    print x,
print l
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError, e:
    print 'changed'
def pairs(s): return zip(s[::2], s[1::2])
def chunks(l, n): return [l[i:i + n] for i in range(0, len(l), n)]
print pairs([1, 2, 3, 4]), chunks(range(7), 3), chunks('abcdef', 4)
a, b = iter('xy')
c, (d, e), f = 1, 'zw', [2]
print a, b, c, d, e, f
(g, h), i = [1, 2], 3
[j, k] = 'jk'
m = n = []
m.append(1)
print g, h, i, j, k, n, m is n
x, y = 1, 2
x, y = y, x
print x, y
first, rest = [1, 2, 3][0], [1, 2, 3][1:]
print first, rest, [1, 2, 3][-1], zip(range(3), range(3)[1:])
for i, (a, b) in enumerate([('p', 1), ('q', 2)]): print i, a, b,
print
for k, v in sorted({'z': 26, 'a': 1}.items()): print k, v,
print
for c in 'abc': pass
print c, [c for c in 'xyz'][-1], c
for i in range(0): pass
print i
for bad in (5, None, len):
    try:
        for q in bad: pass
    except TypeError, e: print e
