import math
print math.floor(2.7), math.ceil(2.1), math.sqrt(16), math.pow(2, 3), math.pi, math.e, math.trunc(2.7), math.fabs(-2)
print math.floor(-2.5), type(math.floor(1.5)), math.log(math.e), math.log10(100), math.log(8, 2), math.hypot(3, 4), math.fmod(7, 3)
print math.degrees(math.pi), math.radians(180), math.sin(0), math.cos(0), math.atan2(1, 1), math.isnan(float('nan')), math.isinf(1.0), math.factorial(5), math.modf(2.5)
