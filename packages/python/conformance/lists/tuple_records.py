# Tuples as records, keys and return values.
point = 3, 4
x, y = point
print point, x + y, (5,), (), tuple('ab'), tuple([1, [2]])
single = 'abc',
print single, len(single)
def status(tag):
    if tag == 'bad':
        return None, 'Bad'
    return 12.5, 'Good'
value, quality = status('ok')
print value, quality, status('bad')[1]
try:
    a, b, c = status('ok')
except ValueError, e:
    print 'ValueError:', e
try:
    a, b = 'abc'
except ValueError, e:
    print 'ValueError:', e
try:
    a, b = 5
except TypeError, e:
    print 'TypeError:', e
x, y = y, x
print x, y
(a, b), c = [1, 2], 3
print a, b, c
for i, (name, val) in enumerate([('t1', 1), ('t2', 2)]):
    print i, name, val
cells = {(0, 0): 'origin', (1, 2): 'far'}
print cells[0, 0], cells.get((1, 2)), (2, 1) in cells, sorted(cells)
try:
    cells[[0, 0]] = 1
except TypeError, e:
    print 'TypeError:', e
try:
    point[0] = 1
except TypeError, e:
    print 'TypeError:', e
print point + (5,), point * 2, point < (3, 5), (1, 'a') < (1, 'b'), (1,) < (1, 0), () < (0,)
print '%s at %s' % ('P', point), 'at %s' % (point,), 'x=%d y=%d' % point
print point.index(4), point.count(3), sum(point), max(point), sorted((3, 1, 2)), reversed((1, 2)).next()
print isinstance(point, (list, tuple)), type(point) is tuple, list(point)
print dict([('a', 1), ('b', 2)])['b'], [k for k, v in (('x', 1), ('y', 2)) if v > 1]
