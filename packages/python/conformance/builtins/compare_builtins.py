print cmp(1, 2), cmp(2, 1), cmp(1, 1.0), cmp('a', 'b'), cmp([1], [1, 2]), cmp((1,), (1,)), cmp({1: 2}, {1: 3}), cmp(None, 0), cmp('', None), cmp(u'a', 'a'), cmp(True, 1), cmp(1L, 1), cmp([], ()), cmp(1, 'a'), cmp(set([1]), set([1])), cmp(float('inf'), 10 ** 100), cmp(-1, 1) == -cmp(1, -1)
print max(1, 2), max([3, 1]), max('ab'), max({'a': 1, 'b': 2}), max(x for x in [1, 5]), max([1], [2]), max('a', u'b'), max(1, 1.0), max(1.0, 1), max([], [1]), max((1, 2), (1, 3)), max(None, 1), max('a', 5), max([1, 2], key=lambda x: -x), max('bb', 'a', key=len), max(True, False), max(-0.0, 0.0), max(2L, 1)
print min(1, 2), min([3, 1]), min('ab'), min({'a': 1}), min(1, 1.0), min(None, 1), min('a', 5), min([2, 1], key=lambda x: -x), min([], [1]), min(u'b', 'a'), min((2,), (1, 5)), min(1e308, float('inf'))
for f in (lambda: max(), lambda: max([]), lambda: min(()), lambda: max(5), lambda: max(1, key=5), lambda: max([1], foo=1), lambda: max(1j, 2j), lambda: min(iter([])), lambda: cmp(1j, 2j)):
    try: print f()
    except (TypeError, ValueError), e: print type(e).__name__
print any([]), any([0, None]), any(['', 'a']), all([]), all([1, 'a']), all([1, 0]), any({}), all({0: 1}), any(x > 1 for x in [1, 2]), all('abc'), any(xrange(1)), sum([]), sum([1, 2]), sum([1.5, 2]), sum((1, 2), 3), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum(xrange(101)), sum([2 ** 31, 1]), [sum([2 ** 31, -2 ** 31])], sum([True, True]), sum(x * x for x in range(4)), sum({1: 'a', 2: 'b'})
for f in (lambda: sum(['a']), lambda: sum('ab'), lambda: sum(5), lambda: sum([[1]]), lambda: sum(['a'], ''), lambda: sum([None])):
    try: print f()
    except TypeError, e: print e
print sorted([3, 1, 2]), sorted((3, 1)), sorted('ba'), sorted({2: 1, 1: 2}), sorted([None, 3, 'a', 2.5, u'b']), sorted([[2], [1, 2]]), sorted([True, 0, 2]), sorted([1, 2], reverse=1), sorted(['B', 'a'], key=str.lower), sorted([1, -2], cmp=lambda a, b: cmp(abs(b), abs(a))), sorted([(1, 'b'), (1, 'a')], key=lambda t: t[0]), sorted([], reverse=True)
print id(1) == id(1), hash(5), hash(5L), hash(5.0), hash('a') == hash('a'), hash((1,)) == hash((1,)), hash(None) == hash(None), hash(True), hash(1.5) == hash(1.5), hash(2 ** 31) == hash(2.0 ** 31), abs(-5), abs(5L), abs(-5.5), abs(True), abs(3 + 4j), [abs(-2 ** 31), abs(-5L)]
