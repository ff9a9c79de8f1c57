import urlparse
u = urlparse.urlparse('https://user:pw@Example.org:8443/a/b;p?q=1&r=2#frag')
print u
print u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.username, u.password, u.hostname, u.port, u.geturl(), u[1]
print urlparse.urlsplit('http://h/p?q#f'), urlparse.urlunsplit(('http', 'h', 'p', 'q=1', '')), urlparse.urlunparse(('http', 'h', '/p', 'x', 'q', 'f'))
for base, rel in (('http://a/b/c', 'd'), ('http://a/b/c/', 'd'), ('http://a/b/c', '/d'), ('http://a/b/c', '../d'), ('http://a/b', '?q=1'), ('http://a/b', '//x/y'), ('http://a/b', 'http://z/'), ('http://a', 'b')):
    print urlparse.urljoin(base, rel)
print urlparse.parse_qs('a=1&a=2&b=&c'), urlparse.parse_qs('b=', True), urlparse.parse_qsl('x=1&y=a+b%20c;z=3'), urlparse.parse_qsl('a=1&a=2')
print urlparse.urldefrag('http://a/b#c'), urlparse.urlparse('no-scheme/path'), urlparse.urlparse('mailto:a@b.c'), urlparse.unquote('%41')
print u._replace(scheme='ftp').geturl(), urlparse.urlparse('//h/p').netloc, urlparse.urlparse('http://[::1]:80/').hostname, urlparse.urlparse('HTTP://H').scheme
try:
    urlparse.parse_qsl('a', strict_parsing=True)
except ValueError, e:
    print 'ValueError', e
