# Checksums: sum, XOR, CRC16 of Modbus, CCITT, Luhn, mod 97, adler by hand.
def crc16(data):
    crc = 0xFFFF
    for ch in data:
        crc ^= ord(ch)
        for _ in range(8):
            if crc & 1:
                crc = (crc >> 1) ^ 0xA001
            else:
                crc >>= 1
    return crc
frame = '\x01\x03\x00\x00\x00\x0a'
print '%04X' % crc16(frame), hex(crc16('')), hex(crc16('123456789')), repr(frame + chr(crc16(frame) & 255) + chr(crc16(frame) >> 8))
def ccitt(data, crc=0xFFFF):
    for c in map(ord, data):
        crc ^= c << 8
        for i in xrange(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
print hex(ccitt('123456789')), hex(ccitt('')), ccitt('A' * 20)
table = []
for n in range(256):
    c = n
    for k in range(8):
        c = c >> 1 ^ 0xA001 if c & 1 else c >> 1
    table.append(c)
def crc16_table(data):
    crc = 0xFFFF
    for ch in data:
        crc = (crc >> 8) ^ table[(crc ^ ord(ch)) & 0xFF]
    return crc
print crc16_table(frame) == crc16(frame), table[:4], table[255]
print '%02X' % (sum(map(ord, 'HELLO')) & 0xFF), '%02X' % (-sum(map(ord, 'HELLO')) & 0xFF), '%02X' % reduce(lambda a, b: a ^ ord(b), 'GPGGA,1', 0)
def luhn(number):
    total = 0
    for i, d in enumerate(reversed(map(int, number))):
        if i % 2:
            d *= 2
        total += d / 10 + d % 10
    return total % 10 == 0
print luhn('79927398713'), luhn('79927398710'), luhn('0')
def ean13(code):
    return (10 - sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(code[:12]))) % 10
print ean13('400638133393'), ean13('978030640615'), -3 % 10
import binascii, zlib
print binascii.crc32('123456789'), binascii.crc32('123456789') & 0xffffffff, '%08x' % (zlib.crc32('a') & 0xffffffff), zlib.adler32('Wikipedia') & 0xffffffff
def adler(data):
    a, b = 1, 0
    for c in data:
        a = (a + ord(c)) % 65521
        b = (b + a) % 65521
    return a, b
print adler('Wikipedia'), adler('')
import hashlib
print hashlib.md5('tag').hexdigest(), hashlib.sha1('').hexdigest()[:10], hashlib.sha256(u'abc').hexdigest()[-8:]
big = int(''.join(str(ord(c) - 55) if c.isalpha() else c for c in 'WEST12345698765432GB00'))
print repr(big), 98 - big % 97, len(str(big))
