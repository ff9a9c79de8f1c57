print 5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, 5 >> 1, -5 >> 1, -1 >> 10, 1 << 31, 1 << 32, -1 << 31, 1 << 0, 0xFF & 0x0F, 0xFFFFFFFF & 0xF, ~0xFF, -1 & 0xFF, 1 << 100
print [1 << 30, 1 << 31, 1 << 32, 0xFFFFFFFF & 0xF, 0xFFFFFFFF >> 31, -1 & 0xFFFFFFFF, 5 & 1L, ~0xFFFFFFFF, 0x80000000 ^ 0x80000000, 3L << 2]
print 2 ** 10, 2 ** 31, 2 ** 0, 0 ** 0, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2, 2.0 ** -1, 10 ** -2, pow(2, 3), pow(2, 3, 5), pow(2, -1), pow(2.0, 3), pow(2L, 3), pow(-2, 3, 5), [pow(2, 31), pow(2, 40, 7), pow(3L, 2), 10 ** 9, 10 ** 10]
print bin(10), bin(-10), oct(64), hex(255), hex(2 ** 40), oct(2 ** 40), bin(2 ** 40), int('1010', 2), bool(5 & 4), [i for i in range(8) if 0xA5 >> i & 1], True & False, True | 2, True ^ True, ~True, not True
flags = 0
for i in (1, 4, 8): flags |= i
flags &= ~4
flags ^= 1
flags <<= 2
flags >>= 1
print flags, bin(flags), '{0:08b}'.format(flags), '%08X' % flags
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print popcount(255), popcount(2 ** 40 - 1), popcount(0)
crc = 0xFFFF
for b in [1, 3, 0, 0, 0, 10]:
    crc ^= b
    for i in range(8):
        crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
print crc, '%04X' % crc, crc & 0xFF, crc >> 8
