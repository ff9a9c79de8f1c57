print (5).bit_length(), 3 .__class__.__name__, (2.5).is_integer(), (4.0).is_integer(), 1.5.hex()
print 10 .__add__(3), isinstance(True, int), isinstance(1.0, float), isinstance(1, (int, long)), isinstance(2 ** 35, (int, long))
print type(1) == int, type(1) is int, type(1L) is long, type(1L) == int, type(2 ** 35) is long, type(1.0) is float
