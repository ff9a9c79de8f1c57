# What struct.pack does with numbers that do not fit, floats and bools.
import struct
for fmt, value in (('>H', 70000), ('>H', -1), ('>h', 40000), ('>B', 300), ('>b', 200), ('>B', -2), ('>I', -1), ('>I', 2 ** 32 + 7), ('<H', 65535), ('>q', -5), ('>Q', 2 ** 64 - 1)):
    print fmt, value, repr(struct.pack(fmt, value))
for fmt in ('>h', '>I', '>q', '>B', '<i'):
    print fmt, [repr(struct.pack(fmt, v)) for v in (3.7, True, 5L, -0.5)]
for fmt, value in (('>h', 2 ** 31), ('>i', 2 ** 31), ('>i', -2 ** 31 - 1), ('>q', 2 ** 63), ('>I', 2 ** 63), ('>Q', -1), ('>Q', 2 ** 64), ('>h', '5'), ('>h', None), ('>q', u'5'), ('>H', [])):
    try:
        print fmt, repr(struct.pack(fmt, value))
    except struct.error, e:
        print fmt, value, 'struct.error', e
for value in ('1.5', None, []):
    try:
        struct.pack('>f', value)
    except TypeError, e:
        print repr(value), 'TypeError', e
print repr(struct.pack('>f', 1e300)), repr(struct.pack('>f', -1e300)), repr(struct.pack('>f', 7)), repr(struct.pack('<d', True)), repr(struct.pack('>f', 1e-60))
print struct.unpack('>h', struct.pack('>H', -12345)), struct.unpack('>H', struct.pack('>h', -12345)), struct.unpack('>f', struct.pack('>I', 0x41480000))
words = struct.unpack('>2H', struct.pack('>i', -100000))
print words, struct.unpack('>i', struct.pack('>2H', *words))[0], (words[0] << 16 | words[1]) - 2 ** 32
print [struct.unpack('>h', struct.pack('>H', w))[0] for w in (0, 1, 32767, 32768, 65535)], sum(ord(c) for c in struct.pack('>HHB', 1, 258, 3))
