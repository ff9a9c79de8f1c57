import struct
def to_float(high, low):
    return struct.unpack('>f', struct.pack('>HH', high, low))[0]
def to_registers(x):
    return struct.unpack('>HH', struct.pack('>f', x))
print to_float(0x4148, 0), to_registers(12.5), to_registers(-0.5)
value = struct.unpack('<I', struct.pack('<HH', 0x5678, 0x1234))[0]
print hex(value), value
print [bool(0xA5 & (1 << i)) for i in range(8)], bin(0xA5), int('10100101', 2)
print ''.join('%02X' % ord(c) for c in struct.pack('>i', -2)), [ord(c) for c in struct.pack('<d', 1.0)]
def crc16(data):
    crc = 0xFFFF
    for c in data:
        crc ^= ord(c)
        for i in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc
print '%04X' % crc16('\x01\x03\x00\x00\x00\x0a'), crc16('')
print struct.unpack('>h', struct.pack('>H', 65535))[0], (1 << 16) - 1, ~5 & 0xFF, 0xFFFF ^ 0x0F0F
