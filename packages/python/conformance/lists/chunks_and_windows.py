# Cutting lists into pieces, windows and pairs.
values = range(1, 11)
def chunks(items, n):
    for i in xrange(0, len(items), n):
        yield items[i:i + n]
print list(chunks(values, 4))
print [c for c in chunks([], 3)]
print [values[i:i + 3] for i in range(len(values) - 2)][:4]
print zip(values, values[1:])[:3], zip(values[::2], values[1::2])
print zip(*[iter(values)] * 3)
print map(None, *[iter(values)] * 3)
print [b - a for a, b in zip([1, 4, 9, 16], [4, 9, 16, 25])]
print values[-3:], values[:-3], values[::-1], values[8:20], values[20:], values[-100:2]
head, tail = values[0], values[1:]
print head, tail
first, last = values[:1], values[-1:]
print first, last, [][:1], [][-1:]
half = len(values) / 2
print values[:half], values[half:]
n = 3
size = (len(values) + n - 1) / n
print [values[i * size:(i + 1) * size] for i in range(n)]
def rotate(items, by):
    by = by % len(items)
    return items[by:] + items[:by]
print rotate(values, 3), rotate(values, -2), rotate(values, 13)
cols = [values[i::3] for i in range(3)]
print cols
work = values[:]
work[2:5] = ['x']
print work
work[::2] = [0] * len(work[::2])
print work
try:
    work[::2] = [1]
except ValueError, e:
    print 'ValueError:', e
del work[1:4]
print work
work[1:1] = ['in', 'between']
print work
