# Templates: string.Template, nested formats, dictionaries with defaults.
from string import Template
t = Template('$line: ${count} pcs, cost $$${cost}')
print t.substitute(line='L1', count=5, cost=2.5)
print t.substitute({'line': 'L2', 'count': None}, cost='?'), t.safe_substitute(line='x')
try:
    t.substitute(line='x')
except KeyError, e:
    print 'KeyError:', e
try:
    Template('bad $ here').substitute()
except ValueError, e:
    print e
class Default(dict):
    def __missing__(self, key):
        return '<%s?>' % key
print '%(a)s %(b)s' % Default(a=1), Default()['zz'], Default().get('zz'), 'zz' in Default()
import string
print string.Formatter().format('{0} {k}', 1, k=2), string.Formatter().vformat('{a} {b}', (), Default(a=1))
params = {'area': 'A1', 'unit': 7}
path = '{area}/Unit{unit:02d}/{tag}'
print path.format(tag='PV', **params), path.replace('{area}', 'X')
text = 'Hello {user}, {what} is {user}'
for k, v in sorted({'user': 'Op', 'what': 'it'}.items()):
    text = text.replace('{' + k + '}', v)
print text
print '%(n)05.1f|%(n)-8s|%(s)r|%(n)d' % {'n': 12.34, 's': 'x'}, '%(a.b)s' % {'a.b': 1}, '%()s' % {'': 'empty'}
print 'Line %(line)s of %(line)s' % {'line': 3}, '%s %s' % tuple(['a', 'b']), '%s' % ({'k': 1},), '%s' % {'k': 1}
print '{0}{1}{0}'.format('a', 'b'), '{a}{b}'.format(a=1, b=[2]), '{:{w}.{p}f}|'.format(3.14159, w=8, p=2), '{0:{1}}|'.format('x', 4)
class Tag(object):
    value = 4.5
    def __format__(self, spec):
        return 'Tag[%s]' % spec
    def __getitem__(self, key):
        return 'item ' + str(key)
print '{0:abc} {0} {0.value} {0[3]} {0[x]} {0!r:.5}'.format(Tag()), format(Tag(), 'q'), format(3.14159, '.2f'), format(5), format('x', '>3'), format(1234567, ',')
print '{0!s}|{0!r}'.format('x'), '{!r}'.format(u'x'), u'{!s}'.format('x'), '{0.__class__.__name__}'.format(5), '{:%Y-%m}'.format(__import__('datetime').date(2024, 5, 6))
