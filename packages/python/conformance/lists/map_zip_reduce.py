# map, zip, filter, reduce and their Python 2 results.
print map(str, [1, 2.5, None]), map(int, ['1', ' 2 ', '-3']), map(float, ('1', '2e3'))
print map(None, [1, 2]), map(None, [1, 2, 3], 'ab'), map(lambda a, b: (a, b), [1, 2, 3], [4])
print map(lambda x, y: x + y, [1, 2], [10, 20]), map(max, [1, 5], [3, 2])
print zip([1, 2, 3], 'ab'), zip(), zip([]), zip('ab'), zip(*[(1, 'a'), (2, 'b')])
print reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + [b], 'xyz', []), reduce(max, [3, 9, 2])
try:
    reduce(lambda a, b: a, [])
except TypeError, e:
    print 'TypeError:', e
print reduce(lambda a, b: a, [], 'start'), reduce(lambda a, b: 1 / 0, ['only'])
print type(map(None, [])), type(filter(None, ())), type(zip()), type(filter(None, '')), type(range(2)), type({}.items())
print map(len, ['a', 'bbb', '']), map(lambda (a, b): a - b, [(5, 3), (9, 1)]), map(dict, [[('a', 1)]])
print len(map(str.strip, [' a', 'b '])), map(str.upper, ['x']), map(unicode, ['x']), map(bool, [0, 'x', None])
nested = {'a': {'b': {'c': 42}}}
print reduce(lambda d, k: d[k], ['a', 'b', 'c'], nested), reduce(lambda d, k: d.get(k, {}), 'a.x.c'.split('.'), nested)
import operator
print reduce(operator.or_, [1, 4, 8]), reduce(operator.add, [[1], [2]]), map(operator.itemgetter(1), ['ab', 'cd'])
print sum([[1], [2]], []), sum([0.1] * 3), sum([1, 2.5]), sum((), 7), sum([True, True])
try:
    sum(['a', 'b'])
except TypeError, e:
    print 'TypeError:', e
try:
    sum(['a'], '')
except TypeError, e:
    print 'TypeError:', e
print range(5, 0, -2), range(0), range(3, 3), xrange(3), xrange(1, 10, 3), list(xrange(4, 0, -1)), len(xrange(0, 10, 3))
try:
    range(1.5)
except TypeError, e:
    print 'TypeError:', e
print apply(max, [3, 8]), map(apply, [lambda: 1, lambda: 2]), enumerate('ab').next(), list(enumerate('ab', 1))
