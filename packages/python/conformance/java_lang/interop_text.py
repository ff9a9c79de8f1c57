from java.lang import String, StringBuilder, System, Integer
from java.util import ArrayList, Date, HashMap
s = StringBuilder('abc').toString()
print s.upper(), s + 'd', 'x' + s, s[0], s[1:], s.find('b'), s == 'abc', s in ['abc'], {'abc': 1}[s], s.replace('a', 'z'), type(s + 'd'), '%s-%d' % (s, 5), s.encode('utf-8'), len(s), s * 2, s.split('b')
names = ArrayList(['b', 'a'])
print ', '.join(names), names[0].upper(), sorted(names), [n + '!' for n in names], 'a' in names, '%s' % names[0], u'%s' % names
m = HashMap({'key': 'value', 'n': 1})
print m['key'].title(), '%(key)s' % m, m.get('n') + 1, [k for k in m if k.startswith('k')], sorted(m.items()), dict(m)['key']
d = Date(0)
print 'Date: ' + str(d), 'Date: %s' % d, repr([d]), str([d, 'x']), {'d': d}, (d,), u'%s' % d
print String.valueOf(5) + 'x', Integer.toString(5) * 2, type(str(names[0])), type(unicode(names[0]))
