from __future__ import print_function
import sys
print('a', 'b', sep='-')
print('a', end='!\n')
print('x', 1, [u'a'], file=sys.stdout)
print()
