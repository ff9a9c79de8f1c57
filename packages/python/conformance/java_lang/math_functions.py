from java.lang import Math
print Math.abs(-5), Math.abs(-2.5), Math.max(1, 2), Math.min(1.5, 2), Math.pow(2, 10), Math.sqrt(16), Math.cbrt(27), Math.floor(-1.5), Math.ceil(1.2), Math.rint(2.5), Math.round(2.5), Math.round(-2.5), Math.round(2.4)
print Math.PI, Math.E, Math.sin(1), Math.cos(1), Math.tan(1), Math.asin(1), Math.acos(1), Math.atan(1), Math.atan2(1, 2), Math.exp(1), Math.log(10), Math.log10(1000), Math.hypot(3, 4), Math.toRadians(180), Math.toDegrees(Math.PI)
print Math.signum(-2.5), Math.floorMod(-7, 3), Math.floorDiv(-7, 3), Math.sqrt(-1), Math.log(0), Math.log(-1), Math.addExact(1, 2), Math.sinh(1), Math.cosh(1), Math.tanh(1), Math.log1p(1), Math.expm1(1), Math.copySign(1.0, -2.0), Math.ulp(1.0)
print type(Math.round(2.5)), type(Math.abs(-5)), type(Math.floor(1.5)), type(Math.max(1, 2)), 0 <= Math.random() < 1, Math.toIntExact(5), Math.abs(-5L), type(Math.abs(-5L))
import java.lang
for bad in (lambda: Math.addExact(2147483647, 1), lambda: Math.floorMod(1, 0), lambda: Math.toIntExact(10 ** 12), lambda: Math.multiplyExact(2147483647, 2)):
    try:
        print bad()
    except java.lang.ArithmeticException, e:
        print e.getMessage()
try:
    print Math.sqrt('x')
except TypeError, e:
    print 'TypeError', e
