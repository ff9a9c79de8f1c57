from java.net import URLEncoder, URLDecoder, URI, URL
print URLEncoder.encode('a b&c=d/e?f', 'UTF-8'), URLEncoder.encode(u'\xe9~*-._!', 'UTF-8'), URLDecoder.decode('a+b%26c%C3%A9', 'UTF-8').encode('unicode_escape'), URLEncoder.encode('x y')
u = URI('https://user@example.org:8443/a/b?q=1#frag')
print u, u.getScheme(), u.getHost(), u.getPort(), u.getPath(), u.getQuery(), u.getFragment(), u.getUserInfo(), u.isAbsolute(), u.resolve('../c'), u.toString(), URI.create('a/b').isAbsolute(), u.host, u.rawPath
v = URL('http://example.org/a/b.html?x=1#r')
print v, v.getProtocol(), v.getHost(), v.getPort(), v.getDefaultPort(), v.getPath(), v.getQuery(), v.getRef(), v.getFile(), v.toString(), v.toExternalForm()
import java.lang
for bad in (lambda: URL('nope'), lambda: URI('http://a b'), lambda: URL('foo://x')):
    try:
        print bad()
    except java.lang.Exception, e:
        print e.getClass().getName(), e.message
