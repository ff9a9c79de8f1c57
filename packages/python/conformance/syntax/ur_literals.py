print repr(ur'\n\u0041'), repr(ur'a\\u0041'), repr(ur"it's"), repr(Ur'x'), repr(uR'\t')
print repr(r'\u0041'), repr('\u0041'), repr('\N{x}'), repr(u'\N{DEGREE SIGN}')
print repr(u'\x41\u00e9\101'), repr('\x41\101\0'), repr(b'bytes'), repr(br'\b'), repr(Br'\c'), repr(B'd')
print repr('a\
b'), repr(r'a\
b'), repr(u'a\
b')
print repr("""one
two"""), repr('''a'b"c'''), repr('' 'x' "y" u'z'), repr('x' r'\n' 'y')
print repr('\a\b\f\n\r\t\v\\\'\"'), repr('\q\z\8')
print type(u'' 'x'), type('' ''), len('\x00'), len(u'\U0001F600'), repr(u'\U0001F600')
print 'tab\there', 'octal \60\060\0600'
