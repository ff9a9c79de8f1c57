print [2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 32 - 2 ** 32, 1 << 31, (1 << 31) - 1, (1 << 31) >> 4, 4294967296 / 65536, 4294967296 % 7, 4294967296 & 255]
n = 2 ** 40
print [n - n, n // n, n % 10, n / n, n >> 38, n & 1, n ^ n, n | 0, -n + n, n - 2 ** 40 + 1, abs(-n), int(n), int(n - n), long(5), int(5L)]
print [type(x).__name__ for x in (n - n, 5L - 5, 1L * 2, 5L / 2, 5 / 2, 2 ** 10, 2 ** 31, 10 ** 9, 10 ** 10 / 10 ** 9, int(10 ** 10 / 10 ** 9), len('x') * 1L, sum([1L, 2]), max(1L, 0), 3L ** 0, 1L and 2)]
print isinstance(2 ** 40 - 2 ** 40, int), isinstance(2 ** 40 - 2 ** 40, long), isinstance(5, long), isinstance(5L, int), isinstance(True, int), isinstance(2 ** 31, int)
m = 10000000000
print [m % 3, m / 10 ** 9, divmod(m, 10 ** 9), -m // 10 ** 10, m - 9999999999, pow(10, 10) - 9999999999, pow(m, 2, 7), 5000000000 * 0, hash(m) == m]
print m, str(m), `m`, '%s %d %r' % (m, m, m), repr(m / m), unicode(m), '{0} {0!r}'.format(m), [m], {m: m}, (m / m,)
print int('9999999999'), [int('9999999999'), int('5'), long('5'), int(3e9), int(2.5), int(-3e9) + 3000000000]
import sys
print sys.maxint, [sys.maxint, sys.maxint + 1, -sys.maxint - 1, -sys.maxint - 2, sys.maxint + 1 - 1, sys.maxint * 2 / 2]
print 5L == 5, hash(5L) == hash(5), {5: 'a'}[5L], [1, 2, 3][1L], range(3L), 'ab' * 2L, 5L in [5], 1L < 2, cmp(1L, 1), 1L is 1, [1L, 2L].index(1), '%05d' % 3L, 0L or 'zero', not 0L
