from __future__ import division, print_function, unicode_literals, absolute_import, with_statement, nested_scopes, generators
print(1 / 2, 7 // 2, -7 / 2, 3 / 3)
print('a', 'b', sep='-', end='!\n')
print(repr('text'), type('x'), repr(b'bytes'), type(b'x'))
print('%s %r' % ('a', 'b'), '{0}'.format('c'), len('é') > 0)
import sys
print('to stdout', file=sys.stdout)
x = 9
x /= 2
print(x, [1, 'two'], {'k': 1.0}, ('t',))
