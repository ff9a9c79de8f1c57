from decimal import Decimal, getcontext, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP, InvalidOperation, DivisionByZero, localcontext
a, b = Decimal('10.25'), Decimal('3')
print a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, abs(-a), divmod(a, b)
print a + 1, 2 * a, a > 10, a == Decimal('10.250'), Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), Decimal(1) / 3
print a.quantize(Decimal('0.1')), a.quantize(Decimal('1'), rounding=ROUND_UP), Decimal('2.5').quantize(Decimal('1')), Decimal('3.5').quantize(Decimal('1')), Decimal('-1.55').quantize(Decimal('0.1'), ROUND_DOWN)
print Decimal(5), Decimal('1E+3'), Decimal('NaN'), Decimal('-Infinity'), Decimal((0, (1, 2, 3), -2)), Decimal('1.10').normalize(), Decimal(0.5), Decimal.from_float(0.1)
print repr(a), str(a), float(a), int(a), hash(Decimal(1)) == hash(1), round(a, 1), '%.1f' % a, '{0:.3f}'.format(a), format(Decimal('1234.5'), ',.2f')
print a.as_tuple(), a.adjusted(), a.to_integral_value(), Decimal('1e3').to_eng_string(), a.sqrt(), a.is_zero(), a.is_nan(), Decimal('0').is_zero(), a.compare(b), max(a, b)
with localcontext() as c:
    c.prec = 5
    print Decimal(1) / Decimal(7)
print getcontext().prec, getcontext().rounding, sum([Decimal('1.1'), Decimal('2.2')]), sorted([Decimal(3), 1, Decimal('2.5')])
for bad in (lambda: Decimal(1) / 0, lambda: Decimal('1') + 1.5):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
