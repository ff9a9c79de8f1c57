def f((a, b), c=3, (d, (e, g))=(4, (5, 6))):
    return a, b, c, d, e, g
print f((1, 2)), f((1, 2), 9), f([1, 2], 3, 'xy' and ('x', 'yz'))
def only((a,)): return a
print only([7])
def paren((a)): return a
print paren(3)
l = lambda (k, v), n=2: '%s=%s' % (k, v) * n
print l(('a', 1)), l('xy', n=1)
print map(lambda (k, v): k + str(v), [('a', 1), ('b', 2)])
print sorted({'b': 1, 'a': 2}.items(), key=lambda (k, v): v)
print filter(lambda (i, x): i != x, enumerate([0, 5, 2]))
print sorted([(1, 'z'), (2, 'a')], lambda (a, b), (c, d): cmp(b, d))
def gen((a, b)):
    while a < b:
        yield a
        a += 1
print list(gen((1, 4)))
class C(object):
    def m(self, (x, y), *rest, **kw):
        return x + y, rest, sorted(kw.items())
print C().m((1, 2), 3, 4, k=5)
for bad in ((1,), (1, 2, 3), 5):
    try:
        print (lambda (p, q): p)(bad)
    except (ValueError, TypeError), e:
        print type(e).__name__, e
