"""docstring first"""
from __future__ import division
from __future__ import with_statement, generators, nested_scopes
from __future__ import absolute_import
print 1 / 2, 7 / 2, 7 // 2, 4 / 2, -7 / 2, 1 / 2.0, 7L / 2, 10 ** 20 / 10 ** 19
x = 7
x /= 2
print x, [3 / 2], (lambda a, b: a / b)(1, 4), eval('1 / 2'), sum([1, 2]) / 2
class D(object):
    def __truediv__(self, o): return 'truediv'
    def __div__(self, o): return 'div'
print D() / 1, __doc__, division.__class__.__name__ if hasattr(division, '__class__') else '', division.getOptionalRelease()[:2]
try: 1 / 0
except ZeroDivisionError, e: print e
try: 1.0 / 0
except ZeroDivisionError, e: print e
with open if 0 else __import__('contextlib').nested() as n: print 'with', n
exec 'print 3 / 2'
