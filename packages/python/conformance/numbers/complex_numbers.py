z = 3 + 4j
print z, repr(z), abs(z), z.real, z.imag, z.conjugate(), z * 2, z + 1, z / 2, z * z, z ** 2, -z, z == 3 + 4j, z != 1, complex(1, 2), complex('1+2j'), complex(5), complex('j'), 1j * 1j, 2j, -2j, 0j, complex(0, -0.0), 1.5 + 0j, bool(0j), hash(1 + 0j) == hash(1), 5j.imag
print str(1e20 + 1j), str(1j / 3), repr(1j / 3), [1j], '%s' % z, complex(1.0, -1.0), (1 + 2j) - (1 + 2j), divmod(5, 2), z.__class__.__name__, type(1j), isinstance(1j, complex), complex(), 1j ** 2, 4 ** 0.5
import cmath
print cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1j), cmath.pi
for e in ('int(1j)', 'float(1j)', '1j < 2j', '1j > 1', 'complex("1", 2)', 'long(1j)', 'abs("x")', 'max(1j, 2j)', 'sorted([2j, 1j])', 'round(1j)', '"%d" % 1j', 'cmp(1j, 1j)', 'cmp(1j, 2j)'):
    try:
        print e, eval(e)
    except (TypeError, ValueError), x:
        print e, type(x).__name__, x
