import struct, array, jarray
print repr(struct.pack('>H', 258)), struct.unpack('>H', '\x01\x00'), struct.calcsize('<iq'), repr(struct.pack('<f', 1.5)), struct.unpack('<2sB', 'ab\x05')
a = array.array('i', [1, 2]); a.append(3); print a.tolist(), len(a), a[0], sum(a)
j = jarray.array([1, 2], 'i'); print len(j), j[1], list(jarray.zeros(2, 'b'))
b = bytearray('abc'); b.append(100); print len(b), b[0], str(b), repr(bytearray('x'))
