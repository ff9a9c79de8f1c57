print '{} {}'.format('a', 1), '{0} {1} {0}'.format('a', 'b'), '{x}'.format(x=5), '{:>5}|{:<5}|{:^5}|'.format('a', 'b', 'c'), '{:05d}'.format(42), '{:.2f}'.format(3.14159)
print '{:,}'.format(1234567), '{:x}'.format(255), '{:%}'.format(0.25), '{0[a]}'.format({'a': 1}), '{0[0]}'.format([7]), '{{}}'.format(), '{!r}'.format('a'), '{!r}'.format(u'a'), '{!s}'.format(5)
print '{}'.format(0.1 + 0.2), '{}'.format(1.0), '{}'.format(1 / 3.0), '{}'.format([u'a', 1L]), '{}'.format(None), '{}'.format(True), '{:10}|'.format(1.5), '{:10}|'.format('s'), '{}'.format(2 ** 40), '{}'.format(5L)
class P(object):
    x = 3
    def __str__(self): return 'P!'
    def __format__(self, spec): return 'F' + spec
print '{0.x} {0} {0:abc} {0!s}'.format(P()), format(3.14159, '.2f'), format(5), '{:>{w}}'.format('a', w=4), '{:d}'.format(5), '{:e}'.format(1234.5), '{:g}'.format(1e-5), '{:,.2f}'.format(1234567.891)
for f, a in (('{}{}', (1,)), ('{a}', ()), ('{:d}', ('x',))):
    try:
        print f.format(*a)
    except (IndexError, KeyError, ValueError), e:
        print type(e).__name__
