from java.lang import Double, Float
print Double.MAX_VALUE, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Float.MAX_VALUE
print Double.parseDouble('1.5'), Double.parseDouble('1e3'), Double.valueOf('2'), Double.valueOf(3), Double.parseDouble(' 4.5 '), Float.parseFloat('0.1'), Double.parseDouble('NaN'), Double.parseDouble('-Infinity'), Double.parseDouble('1d')
print Double.toString(1.0), Double.toString(1e10), Double.toString(1e-5), Double.toString(0.1), Double.toString(123456789.0), Double.toString(100), Double.toString(1.0E7), Double.toString(9999999.0), Double.toString(0.001)
print Double.isNaN(Double.NaN), Double.isInfinite(1.0), Double.compare(1.0, 2.0), Double.compare(0.0, -0.0), Double.max(1.5, 2.5), Double.isFinite(1.0), Double.doubleToLongBits(1.0), Double.longBitsToDouble(4607182418800017408)
print Double(5), repr(Double(5)), Double.valueOf('3.5') + 1, isinstance(1.5, Double), type(Double.valueOf(1)), Float(1.5), Float.valueOf(0.1)
for bad in ('x', '', '1,5'):
    try:
        print Double.parseDouble(bad)
    except:
        import sys
        print sys.exc_info()[1]
