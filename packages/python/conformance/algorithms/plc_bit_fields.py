# Bits of PLC words: status words, set, clear, toggle, signed values.
word = 0x8A35
print bin(word), hex(word), oct(word), '%016d' % int(bin(word)[2:]), '{:016b}'.format(word), '%04X' % word
print [i for i in range(16) if word >> i & 1], [bool(word & (1 << i)) for i in (0, 1, 2, 15)]
def set_bit(w, n, on=True):
    return w | (1 << n) if on else w & ~(1 << n)
print hex(set_bit(word, 1)), hex(set_bit(word, 0, False)), hex(set_bit(0, 15)), hex(word ^ 0xFFFF), hex(word ^ (1 << 4)), hex(~word & 0xFFFF), ~word
def signed(v, bits=16):
    return v - (1 << bits) if v & (1 << (bits - 1)) else v
print signed(word), signed(0x7FFF), signed(0xFFFF), signed(0x8000), signed(200, 8), signed(0xFFFFFFFF, 32), -1 & 0xFFFF, hex(-2 & 0xFF)
hi, lo = word >> 8, word & 0xFF
print hi, lo, hi << 8 | lo == word, (hi << 8 | lo) == word, hex(lo << 8 | hi), '%02X %02X' % (hi, lo), divmod(word, 256)
mode = (word >> 4) & 0x7
print mode, word >> 12, (word & 0x0F00) >> 8, word & 0xF, bin(word).count('1'), (word & -word), word.bit_length()
def pack(fields):
    out, shift = 0, 0
    for value, bits in fields:
        out |= (value & ((1 << bits) - 1)) << shift
        shift += bits
    return out
packed = pack([(5, 3), (0, 1), (9, 4), (200, 8)])
print packed, hex(packed), packed & 7, packed >> 4 & 15, packed >> 8
print 1 << 31, 1 << 32, -1 >> 1, 5 & 3 | 8 ^ 2, 6 & ~2, not 5 & 2, 1 | 2 == 2, (1 | 2) == 3, True & 1, True | 2, False ^ True, 7 >> 5
for expr in ('1.0 & 1', '"1" | 1', '1 << -1', '1 << 2.0', 'None & 1', '~1.5', '5 >> None'):
    try:
        print eval(expr)
    except (TypeError, ValueError), e:
        print expr, e.__class__.__name__, e
alarms = ['High', 'Low', 'Comm', 'Drive']
def decode(w):
    return ', '.join(a for i, a in enumerate(alarms) if w & 2 ** i) or 'none'
print [decode(w) for w in (0, 1, 6, 15, 16)]
print int('1010', 2), int('0b11', 2), int('0xff', 0), int('ff', 16), 0b101, 0x1F, 017, 0o17, int('011', 0), ''.join(reversed('{:08b}'.format(6)))
flags = 0
for name in ('Low', 'Drive'):
    flags |= 1 << alarms.index(name)
flags &= ~1
flags ^= 4
flags <<= 1
flags >>= 1
print flags, decode(flags)
