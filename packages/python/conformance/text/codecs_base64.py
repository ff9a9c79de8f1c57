import base64, hashlib, binascii, hmac, zlib
print base64.b64encode('hello'), base64.b64decode('aGVsbG8='), base64.encodestring('x'), repr(base64.decodestring('eA==')), base64.urlsafe_b64encode('\xff\xfe')
print hashlib.md5('abc').hexdigest(), hashlib.sha1('abc').hexdigest(), hashlib.sha256(u'abc').hexdigest()[:16], repr(hashlib.md5('a').digest()[:4])
h = hashlib.md5()
h.update('a'); h.update('b')
print h.hexdigest(), hashlib.new('sha1', 'x').hexdigest()[:8]
print binascii.hexlify('ab'), binascii.unhexlify('6162'), 'abc'.encode('hex'), '616263'.decode('hex'), 'abc'.encode('base64'), repr('YWJj\n'.decode('base64'))
print hmac.new('key', 'msg', hashlib.sha256).hexdigest()[:16], repr(zlib.decompress(zlib.compress('data'))), zlib.crc32('abc')
