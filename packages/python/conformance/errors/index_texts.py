def t(f, *a):
    try:
        print f(*a)
    except (IndexError, KeyError, TypeError, ValueError), e:
        print type(e).__name__, '|', e, '|', e.args
l, u, s, us = [1, 2], (1, 2), 'ab', u'ab'
def get(x, i): return x[i]
for x in (l, u, s, us, xrange(2), [], (), ''):
    t(get, x, 5)
    t(get, x, -9)
def get_sum(x, i): return x[i + 1]
t(get_sum, l, 7)
def get_const(x): return x[10]
t(get_const, l)
def setter(x, i): x[i] = 0
t(setter, l, 4)
def deleter(x, i): del x[i]
t(deleter, l, 6)
t(l.pop, 8)
t([].pop)
t(l.remove, 9)
t(l.index, 9)
t({}.pop, 'k')
t({}.popitem)
t(set().pop)
t(set([1]).remove, 2)
rows = [[1, 2], [3]]
try:
    print rows[1][len(rows)]
except IndexError, e:
    print e
try:
    for i in range(5):
        l[i]
except IndexError, e:
    print e, i
parts = 'a.b'.split('.')
try:
    parts[2]
except IndexError, e:
    print str(e), repr(e), e.message
