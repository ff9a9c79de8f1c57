s, u = 'caf\xe9', u'caf\xe9'
print s == u, s != u, u == s, u in [s], s in [u], {s: 1}.get(u), len(set([s, u])), s == u.encode('latin-1'), s.decode('latin-1') == u
print s.upper() == s, repr(s.upper()), s.isalpha(), '\xe9'.islower(), repr('\xc9'.lower()), repr('\xe9a'.title()), repr('\xe9A'.swapcase()), '\xa0'.isspace(), repr('\xa0x'.strip()), 'a\xa0b'.split()
print repr('\x1cx\x1f'.strip()), 'a\x1cb'.split(), '\xb2'.isdigit()
try:
    print u in s
except UnicodeDecodeError, e:
    print e
print repr(u.upper()), u.isalpha(), repr(u'\xa0x'.strip())
# -*- typed in a script, joined with unicode: kept here, no UTF-8 in Jython
for f in (lambda: u'21 ' + '°C', lambda: u'%s' % '°C', lambda: u','.join(['é'])):
    try:
        print repr(f())
    except UnicodeDecodeError, e:
        print e
