import binascii, zlib
print binascii.hexlify('\x00\xffA'), repr(binascii.unhexlify('00ff41')), binascii.b2a_hex('ab'), repr(binascii.a2b_hex('6162'))
print repr(binascii.b2a_base64('hello')), binascii.a2b_base64('aGVsbG8='), binascii.crc32('hello'), binascii.crc32('hello') & 0xffffffff, binascii.crc32('The quick brown fox')
print zlib.crc32('hello'), zlib.adler32('hello'), zlib.crc32(''), zlib.adler32(''), zlib.crc32('lo', zlib.crc32('hel')) == zlib.crc32('hello')
data = 'abc' * 50
packed = zlib.compress(data)
print zlib.decompress(packed) == data, len(packed) < len(data), repr(packed[:2]), type(packed)
d = zlib.decompressobj()
print d.decompress(packed) == data, repr(d.flush())
c = zlib.compressobj(9)
print zlib.decompress(c.compress('x' * 10) + c.flush())
for bad in (lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: zlib.decompress('nonsense')):
    try:
        bad()
    except Exception, e:
        print type(e).__name__
