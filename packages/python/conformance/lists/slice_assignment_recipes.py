# Slices that replace, insert, move and swap.
steps = ['load', 'heat', 'hold', 'cool', 'unload']
steps[1:3] = ['ramp 1', 'ramp 2', 'ramp 3']
print steps
steps[1:4] = []
print steps
steps[len(steps):] = ['report']
print steps
steps[:0] = ['check']
print steps
i = steps.index('cool')
steps.insert(0, steps.pop(i))
print steps
steps[0], steps[-1] = steps[-1], steps[0]
print steps
steps[::-1] = list('abcde')[:len(steps)]
print steps
del steps[::2]
print steps
steps[:] = []
print steps
m = [[1, 2, 3], [4, 5, 6]]
for row in m:
    row[1:] = [sum(row[1:])]
print m
s = slice(1, None, 2)
print range(6)[s], 'abcdef'[s], s, s.indices(6), s.start, s.stop, s.step
s = slice(3)
print range(6)[s], s, slice(None, -1) == slice(None, -1), (0, 1, 2, 3)[slice(-2, None)]
print 'abcdef'[::-1], 'abcdef'[4:1:-1], 'abcdef'[-2::-2], 'abcdef'[10:], 'abcdef'[:-10], (1, 2, 3)[::-1]
try:
    [1, 2][::0]
except ValueError, e:
    print 'ValueError:', e
x = range(6)
x[1:5:2] = 'AB'
print x
x[2:2] = x[:2]
print x
x[-1:] = 'end'
print x
try:
    x[0:1] = 5
except TypeError, e:
    print 'TypeError:', e
try:
    x[9] = 1
except IndexError, e:
    print 'IndexError:', e
