# min and max with None, keys, empty lists and mixed kinds.
readings = [5, None, 12.5, -3, 0]
print min(readings), max(readings), min([r for r in readings if r is not None]), sorted(readings)
print max(readings, key=lambda r: -abs(r or 0)), min(readings, key=abs) if None not in readings else 'has None'
print max('a', 'B', 'c'), max(['aa', 'b'], key=len), max(3, 7, 5), min((4, 'x'), (4, 'a')), max({'a': 1, 'b': 0}), max('hello'), min(u'xyz')
print max(1, 2.0), max(2, 2.0), max(2.0, 2), max(True, 0), max('10', 9), max(None, 'a'), min([], 5), min((), [])
for args in ((), ([],), (5,), (None,)):
    try:
        print max(*args)
    except (ValueError, TypeError), e:
        print e.__class__.__name__, e
try:
    max([1], default=0)
except TypeError, e:
    print 'TypeError', e
def lowest(items, default=None):
    items = [i for i in items if i is not None]
    return min(items) if items else default
print lowest(readings), lowest([None]), lowest([], 0)
def clamp(v, lo, hi):
    return max(lo, min(hi, v))
print [clamp(v, 0, 10) for v in (-5, 5, 15, None, 9.99, 'x')]
print sorted([3, None, 'a', 2.5, [1], (2,), True, u'b', {'k': 1}])[:4], sorted(['b', None, 'a']), sorted([2, '1', 3, '0'])
pairs = [('a', 3), ('b', None), ('c', 7)]
print max(pairs, key=lambda p: p[1]), min(pairs, key=lambda p: p[1]), max(p[1] for p in pairs), sorted(pairs, key=lambda p: (p[1] is None, p[1]))
print max(enumerate([4, 9, 2]), key=lambda p: p[1])[0], min((v, i) for i, v in enumerate([4, 9, 2])), [4, 9, 2].index(max([4, 9, 2]))
inf = float('inf')
best = inf
for v in [r for r in readings if r]:
    best = min(best, v)
print best, inf > 10 ** 30, -inf < None, max(inf, 1), min(float('-inf'), 0)
print 3 < 'a', None < 'a', [] < 'a', {} < [], () > 'a', 5 < None, 1 < (1,), 'b' > [9], True < 'a', 1.5 < 'x'
print cmp(None, 0), cmp('a', 5), cmp([1], 'x'), cmp(1, 1.0), cmp(2, 10), cmp('2', '10')
span = (min(v for v in readings if v is not None), max(v for v in readings if v is not None))
print span, span[1] - span[0], '%.1f..%.1f' % span
try:
    max(5, key=abs)
except TypeError, e:
    print 'TypeError', e
print any(v is None for v in readings), all(readings), filter(None, readings), len(filter(lambda v: v is not None, readings))
