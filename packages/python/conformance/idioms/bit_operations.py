print 5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, 5 >> 1, -5 >> 1, 0xFF & 0x0F, (1 << 3) - 1, bin(10), hex(10), oct(10), int('1010', 2), 1 & True, 6 & ~2
flags = 0
flags |= 4; flags ^= 1; flags &= 5; flags <<= 1
print flags, [bool(flags & (1 << i)) for i in range(4)]
