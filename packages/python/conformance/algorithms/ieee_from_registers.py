# IEEE floats and long values from 16 bit registers.
import struct
def to_float(hi, lo):
    return struct.unpack('>f', struct.pack('>HH', hi, lo))[0]
print to_float(0x4148, 0), to_float(0x42F6, 0xE979), to_float(0xC2C8, 0), to_float(0, 0), to_float(0x7F80, 0), to_float(0xFF80, 0), to_float(0x8000, 0), to_float(0x7FC0, 0) != to_float(0x7FC0, 0)
print round(to_float(0x42F6, 0xE979), 3), '%.3f' % to_float(0x42F6, 0xE979), repr(to_float(0x3DCC, 0xCCCD))
def registers(value):
    return struct.unpack('>HH', struct.pack('>f', value))
print registers(12.5), registers(-1), map(hex, registers(123.456)), registers(0.1)[::-1]
regs = [0x0001, 0xE240, 0xFFFF, 0xFF85]
print regs[0] << 16 | regs[1], struct.unpack('>i', struct.pack('>HH', *regs[2:]))[0], struct.unpack('>2I', struct.pack('>4H', *regs)), struct.unpack('<I', struct.pack('<HH', regs[1], regs[0]))
print struct.unpack('>h', struct.pack('>H', 0xFF85)), struct.unpack('>q', struct.pack('>4H', 0, 0, 0, 7)), struct.unpack('>d', struct.pack('>4H', 0x4029, 0, 0, 0)), struct.unpack('>Q', '\xff' * 8)
data = struct.pack('>BHf4s', 1, 500, 2.5, 'ABCDEFG')
print repr(data), len(data), struct.calcsize('>BHf4s'), struct.unpack('>BHf4s', data)
print repr(struct.pack('<h', -2)), repr(struct.pack('>3B', 1, 2, 255)), repr(struct.pack('5s', 'ab')), struct.unpack('>b', '\x80'), struct.unpack('c', 'x')
text = ''.join(chr(r >> 8) + chr(r & 255) for r in (0x5055, 0x4D50, 0x2031, 0))
print repr(text), text.rstrip('\x00'), struct.pack('>3H', 0x5055, 0x4D50, 0x2031)
def halves(f):
    bits = struct.unpack('>I', struct.pack('>f', f))[0]
    return bits >> 31, (bits >> 23 & 255) - 127, bits & 0x7FFFFF
print halves(1.0), halves(-6.5), halves(0.15625)
for fmt, args in (('>H', (70000,)), ('>B', (-1,)), ('>h', ('x',)), ('>f', ('x',)), ('>HH', (1,)), ('>?', (True,))):
    try:
        print repr(struct.pack(fmt, *args))
    except (struct.error, TypeError), e:
        print fmt, 'struct.error', e
for fmt, raw in (('>H', 'abc'), ('>I', 'ab')):
    try:
        print struct.unpack(fmt, raw)
    except (struct.error, TypeError), e:
        print fmt, 'struct.error', e
swap = lambda w: (w & 0xFF) << 8 | w >> 8
print map(hex, map(swap, (0x1234, 0xFF, 0xFF00))), [struct.unpack('<f', struct.pack('<HH', lo, hi))[0] for hi, lo in ((0x4148, 0), (0x3F80, 0))]
