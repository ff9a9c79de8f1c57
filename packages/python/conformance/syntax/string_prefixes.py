print repr(u'a'), repr(r'\n'), repr(ur'\n\u0041'), repr(b'x'), repr(br'\x'), repr(U'q'), repr(R'\d')
print repr('\u0041'), repr(u'\u0041'), repr('\x41\101'), repr('\N{DASH}'), repr('\d\.')
print repr("""a
b"""), repr('it\'s'), repr("it's"), repr('"'), repr('\'"')
print repr(u'caf\xe9'), repr('\xe9'), repr(u'\u20ac'), repr('\t\r\n\0')
print 'con' 'cat', 'a' "b" '''c'''
print 'line \
continued'
