for f in (lambda: str(u'\xe9'), lambda: u'\xe9'.encode(), lambda: '\xc3'.decode('utf-8'), lambda: u'\u20ac'.encode('latin-1'), lambda: '%s' % u'\xe9', lambda: '{}'.format(u'\xe9')):
    try:
        print repr(f())
    except UnicodeError, e:
        print type(e).__name__
print repr(u'\xe9'.encode('ascii', 'ignore')), repr(u'\xe9'.encode('ascii', 'replace')), repr(u'\xe9x'.encode('ascii', 'xmlcharrefreplace')), repr('\xff'.decode('utf-8', 'ignore'))
