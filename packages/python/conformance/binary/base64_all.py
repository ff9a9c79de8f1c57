import base64
print base64.b64encode('hello'), base64.b64decode('aGVsbG8='), base64.encodestring('hello'), repr(base64.decodestring('aGVsbG8=\n'))
print base64.b64encode('\xff\xfe?>'), base64.urlsafe_b64encode('\xff\xfe?>'), repr(base64.urlsafe_b64decode('__4_Pg==')), base64.b64encode('\xfb\xff', '-_')
print base64.b32encode('abc'), base64.b32decode('MFRGG==='), base64.b16encode('ab\xff'), repr(base64.b16decode('6162FF')), base64.standard_b64encode('x')
print base64.b64encode(u'text'), 'user:pass'.encode('base64').strip(), 'dXNlcjpwYXNz'.decode('base64'), base64.b64encode('user:pass')
print base64.b64encode(''), repr(base64.b64decode('')), base64.b64encode('a' * 60)
print base64.encodestring('a' * 60)
for bad in ('a', 'abc', 'aGVsbG8'):
    try:
        print base64.b64decode(bad)
    except TypeError, e:
        print 'TypeError', e
print repr(base64.b64decode('aGVs\nbG8=')), base64.b64encode(u'caf\xe9'.encode('utf-8')), [type(x) for x in (base64.b64encode('a'), base64.b64decode('YQ=='))]
