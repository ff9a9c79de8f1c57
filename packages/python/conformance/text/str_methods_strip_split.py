s = '  a b  c '
print repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr('xxabxx'.strip('x')), repr('xyabyx'.strip('xy')), repr('abc'.strip('')), repr(s.strip(None))
print s.split(), s.split(' '), s.split(None, 1), s.split(' ', 2), ''.split(), ''.split(','), 'a,b,,c,'.split(','), 'a,b,c'.split(',', 1), 'a,b'.split(',', 0), 'a,b'.split(',', -1)
print s.rsplit(), s.rsplit(None, 1), 'a,b,c'.rsplit(',', 1), 'a::b::c'.split('::'), 'a::b::c'.rsplit('::', 1), 'aXbXc'.split('X', 5)
print 'a\nb\r\nc\rd\n'.splitlines(), 'a\nb\r\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\x0bb\x0cc\x1cd'.splitlines()
print u'a\u2028b\x85c\nd'.splitlines(), u'a\x0bb\x1cc'.splitlines(True)
print 'a=b=c'.partition('='), 'abc'.partition('='), 'a=b=c'.rpartition('='), 'abc'.rpartition('='), '=x'.partition('=')
print u' a '.strip(), u'a b'.split(), u'a,b'.partition(','), 'a b'.split(u' '), 'xax'.strip(u'x')
print '\tx\x0b\x0c\r\n'.strip(), repr('\x00 x \x00'.strip()), repr(u'\xa0x\u2003'.strip())
for bad in ("'a'.split('')", "'a'.partition('')", "'a'.split(1)", "'a'.strip(1)", "'a'.rsplit('')", "'a'.partition(None)"):
    try:
        print eval(bad)
    except (ValueError, TypeError), e:
        print bad, type(e).__name__, e
