print hex(255), oct(8), hex(-1), oct(0), bin(5), hex(10L), oct(10L), chr(65), ord('a'), unichr(233) == u'\xe9'
print hex(2 ** 40), abs(-3), abs(-3.5), pow(2, 3), pow(2, 3, 5), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4
