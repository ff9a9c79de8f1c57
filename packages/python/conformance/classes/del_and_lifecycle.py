log = []
class R(object):
    def __init__(self, n): self.n = n; log.append('init %s' % n)
    def close(self): log.append('close %s' % self.n)
    def __enter__(self): return self
    def __exit__(self, *a): self.close()
with R('a') as r: log.append('use ' + r.n)
print log
import copy
class P(object):
    def __init__(self, v): self.v, self.l = v, [v]
    def __copy__(self): return P(self.v + 'c')
class Q(object):
    def __init__(self): self.l = [1, [2]]
p = copy.copy(P('x'))
q = Q()
c, d = copy.copy(q), copy.deepcopy(q)
q.l[1].append(3)
print p.v, c.l, d.l, c.l is q.l, copy.copy([1, 2]), copy.deepcopy({'a': [1]}), copy.copy((1,)), copy.deepcopy(None)
class I(object):
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def next(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print list(I(3)), sum(I(4)), [x for x in I(2)], I(5).next(), next(I(2)), next(I(0), 'none'), zip(I(2), I(3)), dict(zip('ab', I(2))), tuple(I(1)), max(I(3)), 1 in I(3)
it = iter(I(3))
print it.next(), list(it), list(it)
class W(object):
    def __str__(self): return 'str'
    def __unicode__(self): return u'uni'
    def __repr__(self): return 'repr'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __long__(self): return 8L
    def __hex__(self): return 'h'
    def __index__(self): return 1
    def __format__(self, s): return 'fmt:' + s
w = W()
print w, unicode(w), `w`, [w], int(w), float(w), long(w), hex(w), 'abc'[w], '%s %r %d %.1f' % (w, w, w, w), u'%s' % w, '{0} {0:x} {0!s} {0!r}'.format(w), format(w, 'y'), range(3)[w]
