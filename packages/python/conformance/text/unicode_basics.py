u = u'caf\xe9'
print repr(u), len(u), type(u), repr(u + 'x'), repr('x' + u), repr(u * 2), repr(u[0]), repr(u[1:]), [c for c in u'ab']
print isinstance(u, unicode), isinstance(u, str), isinstance('a', str), isinstance('a', unicode), isinstance(u, basestring), isinstance('a', basestring)
print type('a') == str, type('a') is str, type(u) is unicode, type(u) == str, u'a' == 'a', hash(u'a') == hash('a'), {u'a': 1}['a']
print repr(u.upper()), repr(u'a,b'.split(',')), repr(u' x '.strip()), repr(u'a'.replace('a', 'b')), repr(u'%s' % 'a'), repr('%s' % u'a'), repr('%s %s' % (1, u'a'))
print repr(unicode('abc')), repr(unicode(5)), repr(unicode(None)), repr(unicode(1.5)), repr(str(u'abc')), repr(unicode([u'a']))
print repr(u'a' 'b'), repr(','.join([u'a', 'b'])), repr(u','.join(['a'])), repr('a'.join([])), repr('a%d' % 1)
print [u'a', 'b', u'\xe9'], {u'k': u'v'}, (u'x',), set([u'a'])
print repr('abc'.decode('utf-8')), repr(u'abc'.encode('utf-8')), repr(u'\xe9'.encode('utf-8')), repr('\xc3\xa9'.decode('utf-8')), repr(u'\xe9'.encode('latin-1'))
print unicode('x') is not None, u'abc'.find('c'), u'abc'.startswith('a'), u'5'.isdigit(), int(u'5') + 1, u'abc'.title(), u'x'.isnumeric()
print repr(u'{0}'.format('a')), repr('{0}'.format(u'a')), repr(u'a'.join(['x', 'y'])), repr(u'abc'.partition('b'))
