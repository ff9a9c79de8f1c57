print 0777, 010, 0, 00, 0o17, 0x1F, 0b101
print 10L, repr(10L), 0xFFL, 0777L, -5L
print [1L, 2], 2L + 1, repr(2L + 1), repr(2L * 3L), type(1L), type(1)
print repr(2 ** 31), repr(2 ** 30), repr(-2 ** 31 - 1)
print type(2 ** 40), isinstance(2 ** 40, long), isinstance(2 ** 40, int), isinstance(5, long)
print long('12'), repr(long(3.7)), long(2 ** 33), int(3L)
print 1e5, .5, 5., 1j, 09.5
