# Rounding and unit conversion as seen in transforms.
for v in (2.5, 3.5, -2.5, 0.5, 1.005, 2.675, 1234.5678, 1e-7, 0.0, -0.4):
    print round(v), round(v, 2), int(v), int(round(v)), '%.0f' % v, '%.1f' % v, '%.2f' % v
print round(1234.5678, -2), round(15, -1), round(5), round(-0.5), round(2.5, 0), type(round(5)), round(7L), round(True)
import math
print math.floor(2.7), math.ceil(2.1), math.floor(-2.7), math.ceil(-2.1), math.trunc(2.9), type(math.floor(2.5)), int(-2.7), 7 // 2, -7 // 2, -7 / 2, 7.0 // 2, -7 % 3, 7 % -3, -7.5 % 2
def c_to_f(c):
    return c * 9 / 5 + 32
print c_to_f(100), c_to_f(37), c_to_f(37.0), c_to_f(-40), c_to_f(21.5), 9 / 5 * 37 + 32, 37 * (9 / 5) + 32
def f_to_c(f):
    return (f - 32) * 5 / 9
print f_to_c(212), f_to_c(100), f_to_c(100.0), round(f_to_c(98.6), 1)
bar = 2.5
print '%.1f psi' % (bar * 14.5038), '%d mbar' % (bar * 1000), '%.3g MPa' % (bar / 10), '%s kPa' % (bar * 100)
seconds = 98765
print seconds / 3600, seconds % 3600 / 60, seconds % 60, divmod(seconds, 3600), '%dd %02dh' % (seconds / 86400, seconds % 86400 / 3600), seconds / 3600.0
print 0.1 + 0.2, repr(0.1 + 0.2), 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1.1 * 3, repr(1.1 * 3), str(1.1 * 1.1), 100 * 1.15
raw = 16384
print raw * 100 / 32767, raw * 100.0 / 32767, 4 + 16 * raw / 32767, 4 + 16.0 * raw / 32767, round(4 + 16.0 * raw / 32767, 3)
def to_eng(raw, lo, hi, raw_lo=0, raw_hi=27648):
    return (raw - raw_lo) * (hi - lo) / (raw_hi - raw_lo) + lo
print to_eng(13824, 0, 100), to_eng(13000, 0, 100), to_eng(13000, 0.0, 100.0), to_eng(0, -50, 50), to_eng(100, -50, 50)
print 5 / 2, 5 / 2.0, float(5) / 2, 5 / float(2), 1 / 3, 1.0 / 3, 2 ** -1, 2 ** 0.5, 10 ** 2, 10 ** -2, 7 / -2, 3 / 2 * 2.0
print str(0.1), str(1e15), str(1e16), str(123456789.123), str(1.0), str(1e-4), str(1e-5), str(1.10), repr(1.1), str(1 / 3.0), repr(1 / 3.0), str(100.0), str(1e100)
print '%g' % 0.0001, '%g' % 1e-5, '%g' % 123456, '%g' % 1234567, '%g' % 100.0, '%s' % 1e5, '%e' % 12345.678
half_up = lambda x, n=0: math.floor(x * 10 ** n + 0.5) / 10 ** n
print half_up(2.5), half_up(1.25, 1), half_up(-2.5), [half_up(x / 4.0) for x in range(5)]
from decimal import Decimal, ROUND_HALF_UP
print Decimal('2.675').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP), Decimal('1.10') + Decimal('2.2'), Decimal(1) / 3 > Decimal('0.33'), float(Decimal('0.1'))
