from operator import div, floordiv, mod, truediv
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (7.0, 2), (7, 2.0), (7L, 2), (0, 5), (1, 3), (True, 2), (10 ** 10, 3), (-10 ** 10, 3)):
    print (a, b), a / b, a // b, a % b, divmod(a, b), div(a, b), floordiv(a, b), truediv(a, b), mod(a, b), [a / b]
x = 7
x /= 2
print x,
x *= 5
x //= 4
print x,
x %= 2
print x,
y = 7.0
y /= 2
print y,
y //= 1
print y, 1 / 2 * 2.0, 1 / 2.0 * 2, 3 / 2 + 3 % 2, -1 / 2, 1 / -2, -(1 / 2), 100 * 1 / 3, 100 * (1 / 3), 5 / 2 == 2, float(5) / 2, 5 / float(2), 5 * 1.0 / 2, sum([1, 2]) / 2, sum([1, 2]) / 2.0, len('abc') / 2, int('7') / 2, 2 ** -1, 2 ** -1 * 2
d = {'a': 7}
d['a'] /= 2
l = [9]
l[0] %= 4
class O(object): v = 9
o = O()
o.v /= 2
print d, l, o.v
def avg(*v): return sum(v) / len(v)
print avg(1, 2), avg(1.0, 2), avg(3, 4, 5), avg(1L, 2)
