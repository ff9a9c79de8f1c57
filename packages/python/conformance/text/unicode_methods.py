u = u'H\xe9llo W\xf6rld'
print repr(u.lower()), repr(u.upper()), repr(u.title()), repr(u.swapcase()), len(u), repr(u[1]), repr(u[1:3]), repr(u[::-1]), u.find(u'\xe9'), u.index(u'W'), u.count(u'l'), repr(u.replace(u'\xe9', u'e')), repr(u.split()), repr(u.partition(u' '))
for name in ('capitalize', 'center 20', 'ljust 14', 'rjust 14', 'zfill 14', 'strip', 'expandtabs', 'splitlines', 'isalpha', 'islower', 'isupper', 'istitle', 'isdecimal', 'isnumeric', 'isspace', 'isalnum', 'isdigit'):
    parts = name.split()
    print parts[0], repr(getattr(u, parts[0])(*map(int, parts[1:])))
print type(u.lower()), type(u + 'x'), type('x' + u), type(u * 2), type(u % ()), type(u[0]), type(u.encode('utf-8')), type(u.join(['a'])), type(str(u'abc')), type(unicode('abc'))
print repr(unicode()), repr(unicode(5)), repr(unicode(1.5)), repr(unicode(None)), repr(unicode([u'\xe9'])), repr(unicode('abc')), repr(u'%s' % [u'\xe9']), repr(unicode(True))
print u'abc' == 'abc', hash(u'abc') == hash('abc'), u'a' < 'b', u'a' in {'a': 1}, cmp(u'a', 'a'), u'\xe9' > u'z', sorted([u'b', 'a', u'C'])
print isinstance(u'a', basestring), isinstance(u'a', str), isinstance('a', unicode), isinstance('a', basestring), issubclass(unicode, basestring), issubclass(str, basestring), unicode.__name__, basestring.__name__
print ord(u'\u20ac'), repr(unichr(8364)), repr(unichr(65)), [ord(c) for c in u'\xe9a'], list(u'\xe9a'), tuple(u'ab'), set(u'aa'), dict.fromkeys(u'ab').keys() == [u'a', u'b'] or 'other order'
print repr(u'\u20ac'.encode('utf-8')), repr(u'\u20ac'.encode('utf-16-be')), repr(u'\xe9'.encode('latin-1')), repr('\xe2\x82\xac'.decode('utf-8')), repr(u'\u20ac'.encode('cp1252')), repr(u'a\u20ac'.encode('unicode_escape')), repr('a\\u20ac'.decode('unicode_escape')), repr(u'\xe9'.encode('raw_unicode_escape'))
