# Removing from the list one walks over skips elements; the usual cures.
tags = ['A', 'bad1', 'bad2', 'B', 'bad3', 'bad4', 'bad5', 'C']
work = tags[:]
for t in work:
    if t.startswith('bad'):
        work.remove(t)
print work
work = tags[:]
for t in work[:]:
    if t.startswith('bad'):
        work.remove(t)
print work
work = list(tags)
for i in range(len(work) - 1, -1, -1):
    if work[i].startswith('bad'):
        del work[i]
print work
work = list(tags)
work[:] = [t for t in work if not t.startswith('bad')]
print work, len(work)
print filter(lambda t: not t.startswith('bad'), tags)
grow = [1, 2]
for n in grow:
    if len(grow) < 6:
        grow.append(n * 10)
print grow
work = list(tags)
i = 0
while i < len(work):
    if work[i][0] == 'b':
        work.pop(i)
    else:
        i += 1
print work, i
try:
    work.remove('nothing')
except ValueError, e:
    print 'ValueError:', e
try:
    work.index('nothing')
except ValueError, e:
    print 'ValueError:', e
try:
    [].pop()
except IndexError, e:
    print 'IndexError:', e
try:
    work.pop(10)
except IndexError, e:
    print 'IndexError:', e
d = {'a': 1, 'b': 2, 'c': 3}
for k in d.keys():
    if d[k] > 1:
        del d[k]
print d
