from fractions import Fraction, gcd
import numbers
a = Fraction(3, 4)
print a, repr(a), a + 1, a * 2, a / 3, a - Fraction(1, 4), a ** 2, -a, float(a), int(Fraction(7, 2)), a.numerator, a.denominator
print Fraction('3.25'), Fraction('1/3'), Fraction(0.5), Fraction(10, -4), Fraction(6), gcd(12, 18), Fraction('3.1415926').limit_denominator(100)
print a == 0.75, a < 1, Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2), a + 0.25, Fraction(7, 3) // 1, Fraction(7, 3) % 1, round(a), hash(Fraction(2)) == hash(2)
for bad in (lambda: Fraction(1, 0), lambda: Fraction('x')):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
print isinstance(1, numbers.Number), isinstance(1.5, numbers.Real), isinstance(1L, numbers.Integral), isinstance(1j, numbers.Complex), isinstance('1', numbers.Number), isinstance(True, numbers.Number), isinstance(a, numbers.Rational), isinstance(1.5, numbers.Integral)
from decimal import Decimal
print isinstance(Decimal(1), numbers.Number), isinstance(None, numbers.Number)
