# -*- coding: utf-8 -*-
s = u'caf\xe9 \u20ac'
print s.upper() == u'CAF\xc9 \u20ac', len(s), repr(s), s.split()[1] == u'\u20ac', s.find(u'\u20ac'), s[3] == u'\xe9', repr(s.encode('utf-8')), s.replace(u'\xe9', 'e') == u'cafe \u20ac', u'\xe9' in s, sorted(u'b\xe9a')[0]
print u'caf\xe9'
print u'%s-%s' % (u'\xe9', 'x')
print [u'\xe9'], {u'k\xe9': 1}, (u'\u20ac',)
