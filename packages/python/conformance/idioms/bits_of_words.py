word = 0xA5C3
print [word >> i & 1 for i in range(16)], [i for i in range(16) if word & 1 << i], bool(word & 0x8000), '{0:016b}'.format(word), bin(word)[2:].zfill(16), hex(word), '%04X' % word, int('1010', 2), word & 0xFF, word >> 8, (word & 0xFF) << 8 | word >> 8
signed = word - 0x10000 if word & 0x8000 else word
print signed, signed & 0xFFFF, signed + 65536 == word, ~word & 0xFFFF, word ^ 0xFFFF, -word & 0xFFFF
names = ['Run', 'Fault', 'Remote', 'Local']
status = 0b0110
print [n for i, n in enumerate(names) if status >> i & 1], dict((n, bool(status & (1 << i))) for i, n in enumerate(names)) == {'Run': False, 'Fault': True, 'Remote': True, 'Local': False}, sum(1 << i for i, n in enumerate(names) if n in ('Run', 'Local'))
def setbit(v, n, on): return v | 1 << n if on else v & ~(1 << n)
print setbit(0, 3, True), setbit(15, 0, False), setbit(8, 3, 1), setbit(0xFF, 7, 0)
def words_to_long(hi, lo): return hi << 16 | lo
print words_to_long(1, 2), words_to_long(0x7FFF, 0xFFFF), [words_to_long(0, 5)], '%08X' % words_to_long(0xDEAD, 0xBEEF), words_to_long(0x8000, 0)
import struct
print struct.unpack('>f', struct.pack('>HH', 0x4148, 0))[0], struct.unpack('>i', struct.pack('>I', 0xFFFFFFFE))[0], [hex(ord(c)) for c in struct.pack('>H', word)], struct.unpack('<H', struct.pack('>H', 1))[0]
bcd = 0x1234
print int('%x' % bcd), int(str(1234), 16) == bcd, [int(d) for d in '%d' % 1234], sum(int(d) for d in str(98765)), ''.join([chr(b) for b in (72, 105)]), [ord(c) for c in 'Hi'], reduce(lambda a, b: a * 256 + b, [1, 2, 3])
parity = lambda v: bin(v).count('1') % 2
print parity(7), parity(5), bin(255).count('1'), (255).bit_length(), 1 << 10, 2 ** 16 - 1, 0xFFFF == 65535, 0777 == 511, 0b11 + 0x10
checksum = 0
for c in 'MODBUS': checksum = (checksum + ord(c)) & 0xFF
print checksum, '%02X' % checksum, 256 - checksum, -checksum & 0xFF, reduce(lambda a, c: a ^ ord(c), 'LRC', 0)
