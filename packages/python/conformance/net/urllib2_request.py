import urllib2
r = urllib2.Request('http://example.org:8080/path?q=1', headers={'X-Api-Key': 'abc'})
print r.get_method(), r.get_full_url(), r.get_type(), r.get_host(), r.get_selector(), r.has_data(), r.get_data()
r.add_header('content-type', 'application/json')
print sorted(r.header_items()), r.has_header('Content-type'), r.get_header('X-api-key'), r.get_header('none', 'dflt'), sorted(r.headers.items())
r.add_data('payload')
print r.get_method(), r.has_data(), r.data
r.get_method = lambda: 'PUT'
print r.get_method()
e = urllib2.HTTPError('http://x/', 404, 'Not Found', {}, None)
print e, e.code, e.msg, isinstance(e, urllib2.URLError), isinstance(e, IOError), issubclass(urllib2.HTTPError, urllib2.URLError)
u = urllib2.URLError('reason text')
print u, u.reason, u.args
print urllib2.quote('a b'), urllib2.unquote('a%20b'), urllib2.urlparse.urlparse('http://h/').netloc
try:
    raise urllib2.URLError('down')
except urllib2.URLError, e:
    print 'caught', e.reason
