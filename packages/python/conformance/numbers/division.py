print 7 / 2, -7 / 2, 7 // 2, 7 % 3, -7 % 3, 7.0 / 2, 7 / 2.0, 1 / 3
a, b = 9, 4
print a / b, a / float(b), (a + b) / 2, a * 1.0 / b
print 10 / 5, type(10 / 5), 5L / 2, repr(5L / 2), True / 2
print 2 ** -1, 2 ** 3, 2 ** 0.5, 10 ** 20
print divmod(7, 2), divmod(-7, 2), divmod(7.5, 2)
def half(n): return n / 2
print half(5), half(5.0), map(half, [1, 2, 3])
print (lambda n: n / 2)(5), [n / 2 for n in [3, 4]]
