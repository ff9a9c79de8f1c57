class P(object):
    def __init__(self): self.x, self.name, self.items = 3, 'pt', [1, 2]
    def __format__(self, spec): return 'P<%s>' % spec
    def __str__(self): return 'Pstr'
    def __repr__(self): return 'Prepr'
class Q: pass
p = P()
q = Q()
q.a = {'k': [10, 20], 'two words': 1}
print '{0} {1} {0}'.format('a', 'b'), '{} {}'.format(1, 2), '{a} {b}'.format(a=1, b='x'), '{0.x} {0.name} {0.items[1]}'.format(p)
print '{0:abc} {0!s} {0!r} {0!s:>6} {0!r:<7}|'.format(p)
print '{0[k]} {0[two words]} {0[k][1]}'.format(q.a), '{q.a[k][0]}'.format(q=q), '{0[0]}{0[1]}'.format('xy'), '{0[1]}'.format([5, 6])
print '{{}} {{0}} {0} }}{{'.format('v'), '{:{}}|{:>{w}}|{:{a}{w}.{p}f}|'.format('x', 4, 'y', 2.5, w=6, a='^', p=2)
print repr('{}'.format(u'u')), repr(u'{}'.format('s')), repr('{0}'.format(1.0)), '{}'.format(None), '{}'.format([1, 'a', u'b']), '{}'.format({'a': 1L})
print '{:>10}|{:^10}|{:*<10}|{:.2}|{:5.1}|'.format('abc', 'abc', 'abc', 'abc', 'abc'), '{:10}|'.format('abc'), '{0:<5}{1:>5}'.format('l', 'r')
print '{a}{a!r}'.format(a='x'), 'no fields'.format(1, 2, x=3), '{0}{x}'.format(1, x=2), '{}{x}{}'.format(1, 2, x=3), '{0}'.format(*[9]), '{k}'.format(**{'k': 8})
def t(f):
    try:
        print repr(f())
    except (ValueError, KeyError, IndexError, AttributeError, TypeError), e:
        print type(e).__name__, e
t(lambda: '{} {}'.format(1))
t(lambda: '{1}'.format(1))
t(lambda: '{x}'.format())
t(lambda: '{0.nope}'.format(5))
t(lambda: '{0[k]}'.format({}))
t(lambda: '{0[5]}'.format([1]))
t(lambda: '{0} {}'.format(1, 2))
t(lambda: '{} {0}'.format(1, 2))
t(lambda: '{'.format(1))
t(lambda: '}'.format(1))
t(lambda: '{0'.format(1))
t(lambda: '{!x}'.format(1))
t(lambda: '{:d}'.format('x'))
t(lambda: '{:s}'.format(5))
t(lambda: '{:q}'.format(5))
t(lambda: '{:.2d}'.format(5))
t(lambda: '{:=5}'.format('x'))
t(lambda: '{:5}'.format([1]))
t(lambda: '{:5}|'.format(None))
t(lambda: '{:,s}'.format('x'))
t(lambda: '{0:}'.format('x'))
