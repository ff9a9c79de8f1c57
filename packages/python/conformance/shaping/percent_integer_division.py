# Percentages and the integer division of Python 2.
good, total = 47, 60
print good / total, good / total * 100, good * 100 / total, 100.0 * good / total, good / float(total), float(good / total)
print '%d%%' % (good * 100 / total), '%.1f%%' % (good * 100.0 / total), '{:.1%}'.format(good / float(total)), '{0:.0f}%'.format(100.0 * good / total), str(100 * good / total) + '%'
def percent(part, whole):
    if not whole:
        return None
    return round(part * 100.0 / whole, 1)
print percent(1, 3), percent(2, 3), percent(0, 5), percent(5, 0), percent(5, None), percent(1, 8L)
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (7.0, 2), (0, 5), (7L, 2), (True, 2)):
    print a / b, a // b, a % b, divmod(a, b),
    print type(a / b).__name__
for expr in ('1 / 0', '1.0 / 0', '1 % 0', '1.0 % 0', '5 // 0', 'divmod(1, 0)', '0 ** -1', '1L / 0', '5 // 0.0'):
    try:
        print eval(expr)
    except ZeroDivisionError, e:
        print expr, e
shares = [1, 1, 1]
p = [100 * s / sum(shares) for s in shares]
print p, sum(p), [100.0 * s / sum(shares) for s in shares]
p[-1] += 100 - sum(p)
print p
oee = 0.9 * 0.95 * 0.999
print oee, '%.1f' % (oee * 100), round(oee, 3), int(oee * 100), repr(oee)
x = 10
x /= 4
print x,
x = 10.0
x /= 4
print x,
x = 10
x //= 4
print x,
x **= 5
print x,
x %= 7
print x
half = 1 / 2
print half, 1. / 2, 1 / 2., 3 / 2 == 1, 3 / 2 == 1.5, -1 / 2, -(1 / 2), 1 / 2 * 2, 2 * 1 / 2, 2 * (1 / 2)
minutes = 135
print '%d:%02d' % (minutes / 60, minutes % 60), '%d:%02d' % divmod(minutes, 60), minutes / 60.0, int(minutes / 60.0), minutes / 60 * 60 == minutes
avg = sum([1, 2]) / 2
print avg, sum([1, 2]) / 2.0, sum([1.0, 2]) / 2, (1 + 2) / len([1, 2]), reduce(lambda a, b: a / b, [100, 7, 2])
from operator import div, truediv, floordiv
print div(7, 2), truediv(7, 2), floordiv(7, 2), div(7.0, 2), (7).__div__(2), (7).__truediv__(2), 7 .__floordiv__(2)
