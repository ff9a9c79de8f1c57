print 0777, 010, 0o17, 0O17, 00, 0, 0x1F, 0XfF, 0b101, 0B11
print 0777L, 0xFFL, 010L, 0L, 0l, 0b1L
print -010, ~07, 010 + 1, 0x10 ** 2
print 2147483647, 2147483648, -2147483648, 017777777777, 037777777777
print [2147483647, 2147483648, -2147483648, -2147483649, 0x7fffffff, 0x80000000, 037777777777]
print type(2147483647), type(2147483648), type(0xFFFFFFFF), type(1L)
print int('010'), int('010', 8), int('0x1f', 16), int('0o17', 8), int('010', 0), int('0x1f', 0), int('0b11', 0)
print oct(8), oct(0), oct(-8), oct(8L), hex(255), hex(-255), hex(255L), bin(5), bin(-5), bin(5L)
print '%o %x %X %#o %#x' % (8, 255, 255, 8, 255)
for s in ('08', '0o8', '0xg', '9a', ''):
    try:
        print int(s, 0)
    except ValueError, e:
        print e
