import math
print math.floor(2.7), math.ceil(2.1), math.floor(-2.5), math.trunc(2.9), math.fabs(-3), math.sqrt(16), math.pow(2, 3)
print math.exp(1), math.log(10), math.log(8, 2), math.log10(1000), math.log1p(0.5), math.expm1(1e-5)
print math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0.5), math.atan(1), math.atan2(1, -1)
print math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5)
print math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.fmod(-7, 3), math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4)
print math.factorial(10), math.factorial(20), math.isnan(float('nan')), math.isinf(float('inf')), math.copysign(1, -0.0)
print math.fsum([0.1] * 10), sum([0.1] * 10), math.pi, math.e
print math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5)
print type(math.floor(2)), type(math.trunc(2.0)), type(math.factorial(3)), int(math.ceil(7 / 2.0))
