import urllib, urlparse, urllib2
print urllib.quote('a b/c?d=é') if False else urllib.quote('a b/c?d'), urllib.quote_plus('a b&c'), urllib.unquote('a%20b'), urllib.unquote_plus('a+b%21'), urllib.urlencode([('a', 1), ('b', 'x y')]), urllib.urlencode({'k': u'v'}), urllib.quote('~-_.!*')
u = urlparse.urlparse('http://h:80/p;x?q=1#f'); print u.scheme, u.netloc, u.path, u.query, u.fragment, u.port, u.hostname, urlparse.urljoin('http://a/b/c', '../d'), urlparse.parse_qs('a=1&a=2&b=3')['a'], urlparse.urlunparse(('http', 'h', '/p', '', 'q', '')), urlparse.parse_qsl('a=1&b=2')
r = urllib2.Request('http://x/', 'data', {'A': 'b'}); print r.get_method(), r.get_data(), r.get_full_url()
