# What lists look like as text, and reading lists back from text.
print [1, 2L, 3.0, 'a', u'b', None, True], (1,), {'k': [u'v']}, [[], ()], set([u'x'])
print str(['it\'s', 'say "hi"', '\'"', 'tab\t', 'nl\n', u'\xe9', '\\']), repr([0.1, 1e20, 1e-7, 100.0])
print 'Values: ' + str([1, 2]), 'List %s' % [1, 'a'], 'Pair %s' % ((1, 2),), '%r' % [u'a'], unicode(['a'])
print '{} {}'.format([1], (2,)), '{0[1]}'.format(['a', 'b']), '{0[k]}'.format({'k': 5})
print ', '.join(['a', 'b']), ','.join(str(x) for x in [1, None, 2.50]), ''.join(reversed('abc')), u'-'.join(['x', u'y'])
try:
    ','.join([1, 2])
except TypeError, e:
    print 'TypeError:', e
try:
    ','.join(['a', None])
except TypeError, e:
    print 'TypeError:', e
try:
    'a' + ['b']
except TypeError, e:
    print 'TypeError:', e
print list('abc'), list({'k': 1}), list((1, 2)), list(u'xy'), '[1, 2]'.strip('[]').split(', '), map(int, '1,2,3'.split(','))
print eval('[1, 2, {"a": (3,)}]'), eval(repr(['x', u'y', 1.5, None])), 'a,b,,c'.split(','), ''.split(','), ''.split()
class Tag:
    def __init__(self, n):
        self.n = n
    def __str__(self):
        return 'tag ' + self.n
class Named(Tag):
    def __repr__(self):
        return '<%s>' % self.n
print Tag('a'), str(Named('b')), [Named('c')], {'k': Named('d')}, '%s %r' % (Named('e'), Named('f'))
print [str(t) for t in (Tag('g'), Named('h'))], '%s' % Tag('i'), 'x' in str([Tag]) , len(str(range(100)))
print [u'Zürich', 'plain'], u'%s' % [u'é'], repr(u'é'), [1.1 + 2.2, 3.3], str(1.1 + 2.2), `[1.1]`
