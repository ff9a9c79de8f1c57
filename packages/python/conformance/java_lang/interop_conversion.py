from java.util import ArrayList, HashMap, Date
from java.lang import Integer, Long, Double, Boolean, String
l = ArrayList()
for x in (1, 2L, 1.5, True, None, 'text', u'uni', [1, 2], (3,), {'k': 1}): l.add(x)
print l
print [type(x) for x in l]
print l.get(0) + 1, l[3] is True, l[4] is None, l[5] + '!', l[7], l[9]['k'], type(l[1])
print Integer.valueOf(3) * 2, Boolean.valueOf('true') and 'yes', Double.valueOf('2.5') / 2, String.valueOf([1, 'a']), String.valueOf({'a': 1}), String.valueOf((1,))
m = HashMap()
m.put('long', 10L)
m.put('date', Date(0))
print type(m.get('long')), type(m.get('date')), m.get('none'), type(m)
print len(l), bool(l), bool(ArrayList()), 'text' in l, 99 in l, l.index('text')
try:
    l.nothing()
except AttributeError, e:
    print 'AttributeError', e
