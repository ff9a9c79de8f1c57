print 1 + 1.0, 3 * 0.1, 10 ** -2, 7 // 2.0, -7 // 2, 7.5 // 2, 5 % -3, -5 % 3, 5.5 % 2, 2 ** 62, 2 ** 64, 0.1 * 3, 1e300 * 1e10, 100 * 1.1, 33.33 * 3
print int(1e10), int('99999999999'), 1 == True, True + True, sum([0.1] * 10), 1.1 + 2.2, 4.35 * 100, 1 / 3.0 * 3, 9.95, 1.15 * 100, 123456789 * 1000, 5 / 2 * 2.0, 5 / 2.0
def avg(l): return sum(l) / len(l)
print avg([1, 2]), avg([1.0, 2]), avg([3, 4, 6])
x = 10
y = 4
print x / y, x % y, -x / y, x / -y, float(x) / y, x / float(y), x * 100 / 33, '%d%%' % (x * 100 / 33), '%.1f' % (x / 3.0)
print round(10 / 4), round(10 / 4.0, 1), int(round(7 / 2.0)), abs(-7 / 2), divmod(10, 4)[0], (x + y) / 2, 3.7 / 1, 1e3 / 7
for i in range(1, 4): print i / 2, i / 2.0,
print
