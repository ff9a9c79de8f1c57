from java.math import BigDecimal, RoundingMode, MathContext
import java.lang
a, b = BigDecimal('10.25'), BigDecimal('3')
print a, repr(a), str(a), a.add(b), a.subtract(b), a.multiply(b), a.divide(b, 3, RoundingMode.HALF_UP), a.divide(b, RoundingMode.DOWN), a.remainder(b), a.pow(2), a.negate(), a.abs(), a.max(b), a.min(b)
print a.scale(), a.precision(), a.signum(), a.setScale(1, RoundingMode.HALF_UP), a.setScale(4), a.unscaledValue(), a.toBigInteger(), a.intValue(), a.longValue(), a.doubleValue(), a.compareTo(b), a.equals(BigDecimal('10.250')), a.compareTo(BigDecimal('10.250'))
print BigDecimal('1E+3'), BigDecimal('1E+3').toPlainString(), BigDecimal('0.00001'), BigDecimal('0.0000001'), BigDecimal('123.4500').stripTrailingZeros(), BigDecimal('100').stripTrailingZeros(), BigDecimal(5), BigDecimal(0.1).toString()[:12], BigDecimal.valueOf(0.1), BigDecimal.valueOf(5), BigDecimal.valueOf(12345, 2), BigDecimal(10L ** 20)
print BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, a.round(MathContext(3)), BigDecimal('2').sqrt(MathContext(10)), a.divide(b, MathContext(5)), a.movePointLeft(1), a.movePointRight(2), a.ulp(), a.hashCode(), a.toEngineeringString(), a.divideToIntegralValue(b)
print a == BigDecimal('10.25'), a == 10.25, a > b, sorted([a, b])[0], RoundingMode.HALF_EVEN, RoundingMode.valueOf('UP'), type(a), '%s' % a
for bad in (lambda: a.divide(b), lambda: a.divide(BigDecimal.ZERO), lambda: a.setScale(0), lambda: BigDecimal('x'), lambda: BigDecimal('')):
    try:
        print bad()
    except java.lang.Exception, e:
        print e.getClass().getSimpleName(), e.message
