# Text to bytes for files and devices, and back.
record = u'Müller;7,5;\u20ac'
for enc in ('utf-8', 'cp1252', 'utf-16-le', 'iso-8859-15'):
    data = record.encode(enc)
    print enc, len(data), repr(data), data.decode(enc) == record
try:
    record.encode('iso-8859-1')
except UnicodeEncodeError, e:
    print e.encoding, e.start, e.end, e.reason, repr(e.object[e.start:e.end])
import codecs
print repr(codecs.BOM_UTF8), repr(codecs.BOM_UTF8 + u'x'.encode('utf-8')), repr('\xef\xbb\xbfx'.decode('utf-8')), repr('\xef\xbb\xbfx'.decode('utf-8-sig'))
frame = '\x02' + 'READ 1' + '\x03'
print repr(frame), len(frame), [hex(ord(c)) for c in frame], frame.encode('hex'), '0248'.decode('hex') == '\x02H'
print ' '.join('%02X' % ord(c) for c in frame), ''.join(chr(int(h, 16)) for h in '48 69'.split()), ':'.join(c.encode('hex') for c in 'abc')
print 'hello'.encode('base64'), 'aGVsbG8='.decode('base64'), 'hello'.encode('rot13'), repr('a\n'.encode('string_escape')), 'a\\n'.decode('string_escape') == 'a\n'
print repr('\\u20ac'.decode('unicode_escape')), repr(u'\u20ac'.encode('unicode_escape')), repr(u'a'.encode('utf-16')[2:]) in ("'a\\x00'", "'\\x00a'")
lrc = 0
for c in frame[1:]:
    lrc ^= ord(c)
print lrc, '%02X' % lrc, sum(map(ord, frame)) % 256, sum(bytearray(frame)) & 0xff
b = bytearray('abc')
b[0] = 65
b.append(33)
print b, repr(b), str(b), list(b), len(b), b[1:3], b + 'x', bytearray(3), bytearray([1, 2])
try:
    b[0] = 300
except ValueError, e:
    print e
print bytes is str, b'abc' == 'abc', type(b'x'), repr(b'\x00'), 'a\x00b'.split('\x00'), 'x\x00\x00'.rstrip('\x00')
for enc in ('nope', 'hex'):
    try:
        print 'zz'.decode(enc)
    except (LookupError, TypeError), e:
        print e.__class__.__name__, e
print 'abc'.decode('ascii'), type('abc'.decode('ascii')), u'abc'.encode('ascii'), type(u'x'.encode('utf-8')), repr('\x7f\x80'), repr(u'\x7f\x80')
