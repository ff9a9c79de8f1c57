import urllib
print urllib.quote('/a b/c?d=e&f'), urllib.quote('/a b', ''), urllib.quote('a+b~c-d_e.f'), urllib.quote('\xc3\xa9'), urllib.quote(u'caf\xe9'.encode('utf-8'))
print urllib.quote_plus('a b&c=d/e'), urllib.quote_plus('a/b', '/'), urllib.unquote('a%20b%2Fc%3'), urllib.unquote_plus('a+b%20c'), repr(urllib.unquote('%C3%A9')), urllib.unquote('%zz')
print repr(urllib.unquote(u'a%20b')), urllib.quote(''), urllib.quote('100%')
print urllib.urlencode([('a', 'x y'), ('b', 1), ('c', None), ('d', True), ('e', u'u')]), urllib.urlencode([('k', ['1', '2'])], True), urllib.urlencode([('k', ['1'])]), urllib.urlencode({})
print urllib.urlencode((('a', 'b&c'),)), urllib.urlencode([('q', 'caf\xc3\xa9')]), urllib.urlencode([('e', u'\xe9'.encode('utf-8'))])
print urllib.pathname2url('a b/c'), urllib.url2pathname('a%20b/c'), urllib.splitquery('http://h/p?q=1'), urllib.splittype('http://h/p'), urllib.splithost('//h:80/p')
try:
    urllib.quote(u'\u20ac')
except KeyError, e:
    print 'KeyError', repr(e.args[0])
try:
    urllib.quote(None)
except TypeError, e:
    print 'TypeError', e
try:
    urllib.urlencode('abc')
except TypeError, e:
    print 'TypeError', e
