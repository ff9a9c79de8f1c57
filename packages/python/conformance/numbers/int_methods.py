print (5).__add__(3), (5).__cmp__(3), (5).__div__(2), (5).__nonzero__(), (0).__nonzero__(), (5).__hex__(), (5).__oct__(), (5).__coerce__(3), (-5).__abs__(), (5).__float__(), (5).__long__(), (5).__int__(), (7).__divmod__(2), (5).__invert__(), (5).__neg__(), (2).__pow__(3), (5).__rsub__(8), (5).__index__(), (5).__hash__(), (5).__str__(), (5).__repr__()
print (255).bit_length(), (0).bit_length(), (2 ** 40).bit_length(), (5L).bit_length(), (5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), True.real
print int.__name__, int.__mro__ if 0 else 'mro', int(), long(), float(), bool(), complex(), str(), list(), dict(), tuple(), unicode() == '', int(True), int('  42  '), int('-7'), int('+7'), int(u'42'), int(3.99), int(-3.99), int('z', 36), int('11', 2), int('ff', 16), int('-0x1F', 16), int('077', 8), long('123L'[:-1]), long(' 5 '), long('ff', 16)
class I(object):
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __long__(self): return 43L
    def __index__(self): return 2
    def __hex__(self): return 'hx'
    def __oct__(self): return 'oc'
    def __complex__(self): return 1+1j
    def __abs__(self): return 'ab'
    def __trunc__(self): return 9
i = I()
print int(i), float(i), long(i), [1, 2, 3][i], hex(i), oct(i), complex(i), abs(i), range(5)[i:], 'abcdef'[i:], '%d' % i, '%f' % i, '%x' % i if 0 else '', bin(i), [0] * i
class Cool(int):
    def __add__(self, o): return Cool(int.__add__(self, o))
    def __repr__(self): return 'Cool(%d)' % self
c = Cool(5)
print c, repr(c), [c + 1], c * 2, type(c * 2).__name__, isinstance(c, int), c == 5, {5: 'x'}[c], '%d %s %r' % (c, c, c), int(c), type(int(c)).__name__, Cool(), -c, hash(c)
