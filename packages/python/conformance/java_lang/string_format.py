from java.lang import String
print String.format('%d %s %5.2f|%-6s|%06d', [5, 'x', 1.005, 'ab', 42])
print String.format('%x %X %o %e %E %g', [255, 255, 8, 12345.678, 0.00012, 0.5])
print String.format('%,d %,.2f %+d %(d % d', [1234567, 9876.543, 5, -5, 7])
print String.format('%b %c %% %n%s', [True, 65, None])
print String.format('%2$s %1$s %<s', ['a', 'b']), String.format('%10s|%-10s|%.2s', ['r', 'l', 'abc']), String.format('%s', [[1, 2]])
print String.format('%05d %5d %-5d| %d', [42, 42, 42, 10L ** 12]), String.format('%.0f %.3f %f', [2.5, 2.0005, 1.0])
print String.format('%S %s', ['up', u'\xfc']).encode('utf-8'), String.format('no args', []), String.format('%h', ['hi'])
from java.util import Locale
print String.format(Locale.US, '%,.1f', [1234.56]), String.format(Locale.GERMANY, '%,.1f', [1234.56]), String.format(Locale.FRANCE, '%.2f', [0.5])
import java.lang
for bad in (('%d', ['x']), ('%s %s', ['a']), ('%f', [1]), ('%q', [1]), ('%d', [1.5]), ('%c', ['c'])):
    try:
        print String.format(*bad)
    except java.lang.Exception, e:
        print e.getClass().getSimpleName(), e.getMessage()
