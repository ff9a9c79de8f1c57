for c in u'ab': print repr(c),
print
print sorted('bca'), list('ab'), tuple(u'x'), 'ab' < 'b', 'a' in u'abc', u'b' in 'abc', 'abc'.find(u'c'), 'x'.join(u'ab') == u'axb', min('ba'), 'a' * 0 == ''
print [s.strip() for s in ' a , b '.split(',')], dict([s.split('=') for s in 'a=1;b=2'.split(';')])['b'], '%s' % 'abc'.split('b'), 'a-b'.split('-', 1)[0], ''.join(reversed('abc')), 'abc'[::-1], 'Hello'.lower().title(), ' '.join(str(i) for i in range(3)), str([1, 'a']), str((1, u'b')), str({'k': u'v'})
print 'abc'.encode('utf-8'), str('abc').decode('utf-8') == u'abc', 'a\tb'.split('\t'), 'line1\r\nline2'.splitlines(), 'a'.isalnum() and not ''.isdigit(), 'ab'.replace('', '-'), 'aaa'.replace('a', 'b', 2), 'a,b,,c'.split(','), ''.split(), ''.split(',')
