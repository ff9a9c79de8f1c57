# What a print statement has printed when one of its items fails.
class Broken(object):
    def __str__(self):
        raise ValueError('no text')
    def __getattr__(self, name):
        raise AttributeError('no ' + name)
    def __add__(self, other):
        raise TypeError('no sum')
def fails():
    raise KeyError('k')
b = Broken()
data = {'a': 1}
items = [1, 2]
for n, action in enumerate((
    lambda: data['b'], lambda: items[5], lambda: b.speed, lambda: b + 1, lambda: fails(), lambda: 1 / 0, lambda: int('x'), lambda: float('1_0'), lambda: len(None), lambda: u'\xe9'.encode('ascii'),
    lambda: '%d' % 'x', lambda: '{0}'.format(), lambda: 'abc'.index('z'), lambda: [v['q'] for v in [data]], lambda: sum(['a']), lambda: ','.join([1]), lambda: unicode('\xff'), lambda: chr(999))):
    try:
        print n, action(), 'never'
    except Exception, e:
        print '|', type(e).__name__
try:
    print 'str', str(b)
except ValueError, e:
    print '|', e
try:
    print 'item', b
except ValueError, e:
    print '|', e
try:
    print 'key', data['b']
except KeyError, e:
    print '|', e
try:
    print 'attr', b.x, 'more'
except AttributeError, e:
    print '|', e
try:
    print 'sum', 1 + 2, 1 + None
except TypeError, e:
    print '|', e
try:
    print 'list', [1, 2], [x / 0 for x in [1]]
except ZeroDivisionError, e:
    print '|', e
try:
    print 'num', int('5'), int('five')
except ValueError, e:
    print '|', e
def noisy(x):
    print '<%s>' % x,
    return x
print noisy(1), noisy(2), [noisy(3), noisy(4)], 'end'
print 'a', noisy('b'), 'c %s' % noisy('d')
print 'undefined first',
try:
    print 'then', undefined_name
except NameError, e:
    print '|', e
