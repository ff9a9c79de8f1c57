def t(f, *a):
    try: return f(*a)
    except (ValueError, TypeError, OverflowError), e: return '%s: %s' % (type(e).__name__, e)
for s in ('5', ' 5 ', '-5', '+5', '5.0', '5L', '0x5', '05', '5e3', '', ' ', 'five', '5 5', u'5', u'\u0665', '--5', '9' * 20, None, 5.9, -5.9, True, 5L, 1e20, 'inf'):
    print repr(s), '|', t(int, s), '|', t(long, s), '|', t(float, s)
print int('ff', 16), int('0xff', 16), int('z', 36), int('11', 2), int('-11', 2), int('0b11', 2), int('17', 8), int('017', 8), int('0o17', 8), t(int, '8', 8), t(int, '2', 2), int('10', 0), int('0x10', 0), long('11', 2), t(long, 'x', 16), t(int, 'g', 16), int(u'ff', 16)
print float('1e3'), float('1E-3'), float('.5'), float('5.'), float('-.5e1'), float('infinity'), float('-Inf'), float('NaN'), t(float, '1e'), t(float, '1,5'), t(float, '0x1'), float('1' * 20), float(u' 2.5\n'), float('1e-400'), float('-0')
print int(), long(), float(), int(2 ** 31), [int(2 ** 31 - 1 + 0.0), int(2.0 ** 31), int(-2.0 ** 31), int(1e10), long(5.5), int(long(5)), long(int(5))], int(2.9999999999999999), int(-0.9), round(2.5), round(-0.4), int(round(3.5))
print type(int('5')), type(int('5000000000')), type(int(5L)), type(int(5000000000L)), type(long(5)), type(int(1e15)), type(float(5)), type(int(True)), type(5 + 5L), type(5 * 1.0), type(5L * 1.0), type(5 / 2), type(2 ** 40 / 2 ** 40)
class N(object):
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
    def __float__(self): return self.v
print t(int, N(5)), t(int, N(5L)), t(int, N('x')), t(float, N(1.5)), t(float, N(1)), t(float, N('x'))
