s = u'\xe9\u20ac'.encode('utf-8')
print len(s), repr(s), repr(s.decode('utf-8')), [ord(c) for c in s], s.decode('utf-8') == u'\xe9\u20ac'
print repr(unicode(s, 'utf-8')), repr(unicode('abc', 'ascii')), repr(u'abc'.encode('utf-16-le')), repr(unicode('a\xffb', 'utf-8', 'replace'))
