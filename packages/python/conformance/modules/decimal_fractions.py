from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction
print Decimal('1.10') + Decimal('2'), Decimal('7') / Decimal('2'), repr(Decimal('1.5')), Decimal('2.675').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP), int(Decimal('3.9')), float(Decimal('0.5')), Decimal(5) > 3, str(Decimal('1E+3'))
print Fraction(1, 3) + Fraction(1, 6), Fraction('0.5')
