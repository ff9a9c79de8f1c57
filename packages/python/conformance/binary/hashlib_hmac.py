import hashlib, hmac, md5, sha
print hashlib.md5('hello').hexdigest(), hashlib.sha1('hello').hexdigest()
print hashlib.sha256('hello').hexdigest()
print hashlib.sha512('').hexdigest()[:32], hashlib.sha224('a').hexdigest()[:16], hashlib.sha384('a').hexdigest()[:16]
h = hashlib.md5()
h.update('hel')
c = h.copy()
h.update('lo')
print h.hexdigest() == hashlib.md5('hello').hexdigest(), c.hexdigest()[:8], repr(h.digest()[:4]), h.digest_size, h.name, h.block_size
print hashlib.new('sha256', 'x').hexdigest()[:16], md5.new('hello').hexdigest()[:8], sha.new('hello').hexdigest()[:8], md5.md5('a').hexdigest()[:8]
print hmac.new('key', 'message', hashlib.sha256).hexdigest(), hmac.new('key', 'message').hexdigest()
m = hmac.new('k', digestmod=hashlib.sha1)
m.update('part')
print m.hexdigest(), len(m.digest()), repr(m.digest()[:2]), m.copy().hexdigest() == m.hexdigest()
print hashlib.md5(u'text').hexdigest() == hashlib.md5('text').hexdigest(), hashlib.sha256(u'\xe9'.encode('utf-8')).hexdigest()[:8]
try:
    hashlib.new('nope')
except ValueError, e:
    print 'ValueError', e
try:
    hashlib.md5(5)
except TypeError, e:
    print 'TypeError'
