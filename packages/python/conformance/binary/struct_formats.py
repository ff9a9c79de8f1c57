import struct
for fmt, values in (('>bBhHiI', (-1, 255, -2, 65535, -3, 4294967295)), ('<qQ', (-5, 2 ** 64 - 1)), ('>fd', (1.5, -2.25)), ('!3s2xc', ('abcdef', 'z')), ('<5p', ('hi',)), ('=lL', (1, 2)), ('>2h', (1, 2)), ('10s', ('x',))):
    packed = struct.pack(fmt, *values)
    print fmt, struct.calcsize(fmt), repr(packed), struct.unpack(fmt, packed)
print [type(x).__name__ for x in struct.unpack('>bBhHiIqQ', struct.pack('>bBhHiIqQ', 1, 2, 3, 4, 5, 6, 7, 8))]
print struct.unpack('>I', '\x80\x00\x00\x00'), struct.unpack('>i', '\x80\x00\x00\x00'), struct.unpack('<H', '\xff\x00')[0]
print struct.unpack('>f', '\x41\x48\x00\x00'), struct.unpack('>d', struct.pack('>d', 0.1)), struct.unpack_from('>H', 'xx\x01\x02', 2)
s = struct.Struct('>HB')
print s.size, s.format, repr(s.pack(1, 2)), s.unpack('\x00\x01\x02')
print repr(struct.pack('>H', 258)), repr(struct.pack('@i', 1)), struct.calcsize('@bi'), struct.calcsize('=bi')
