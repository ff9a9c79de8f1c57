# BCD, base conversion, Gray code, Roman numbers.
def bcd(value):
    out = shift = 0
    while value:
        out |= value % 10 << shift
        value /= 10
        shift += 4
    return out
def from_bcd(raw):
    out, factor = 0, 1
    while raw:
        digit = raw & 0xF
        if digit > 9:
            raise ValueError('not BCD: %X' % digit)
        out += digit * factor
        factor *= 10
        raw >>= 4
    return out
print [hex(bcd(v)) for v in (0, 9, 10, 1234, 65535)], [from_bcd(v) for v in (0, 9, 0x10, 0x1234, 0x99999999)], int('%x' % 0x1234)
try:
    from_bcd(0x12A4)
except ValueError, e:
    print e
DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
def to_base(n, base):
    if n < 0:
        return '-' + to_base(-n, base)
    return (to_base(n / base, base) if n >= base else '') + DIGITS[n % base]
for n in (0, 7, 255, -255, 123456789):
    print n, [to_base(n, b) for b in (2, 8, 16, 36)], int(to_base(n, 36), 36) == n
print [to_base(n ^ n >> 1, 2).zfill(3) for n in range(8)]
def roman(n):
    out = ''
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        out += s * (n / v)
        n %= v
    return out
print map(roman, (1, 4, 9, 14, 40, 1994, 2024, 3999)), repr(roman(0))
def column_name(n):
    name = ''
    while n:
        n, r = divmod(n - 1, 26)
        name = chr(65 + r) + name
    return name
print [column_name(n) for n in (1, 26, 27, 52, 53, 702, 703)], reduce(lambda a, c: a * 26 + ord(c) - 64, 'ABC', 0)
print int('z', 36), int('-1010', 2), int('7' * 12, 8), hex(2 ** 31), hex(2 ** 32), hex(-255), oct(0), oct(-9), bin(-5), bin(2 ** 33), '%x' % 2 ** 0 if False else '%x' % 255, '%o' % 8
for text, base in (('12', 2), ('g', 16), ('1', 1), ('1', 37), ('', 10), ('0x', 16), ('9', 8)):
    try:
        print int(text, base)
    except ValueError, e:
        print e
print ''.join('%02x' % ord(c) for c in 'Az'), '417a'.decode('hex'), [int('417a'[i:i + 2], 16) for i in (0, 2)], ''.join(map(chr, [72, 105])), map(ord, 'Hi'), int('417a', 16) >> 8
