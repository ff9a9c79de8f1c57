for i in range(5):
    if i == 1: continue
    if i == 3: break
    print i,
else: print 'no'
print 'after', i
n = 0
while True:
    n += 1
    if n % 2: continue
    if n > 6: break
    print n,
print
while n:
    n -= 2
    if n < 0: break
else: print 'while else', n
for x in []: pass
else: print 'empty'
for i in range(2):
    for j in range(3):
        if j == 1: break
        print i, j,
    else: print 'never'
print
for i in range(3):
    try:
        if i == 0: continue
        if i == 1: raise ValueError(i)
        break
    except ValueError, e: print 'caught', e
    else: print 'else', i
    finally: print 'finally', i
found = None
for row in [[1, 2], [3, 4], [5, 6]]:
    for v in row:
        if v == 4:
            found = v
            break
    else: continue
    break
print found, row
for i in range(3):
    i *= 10
    print i,
print i
items = [1, 2, 3, 4]
for v in items[:]:
    if v % 2: items.remove(v)
print items
for i in reversed(range(3)): print i,
for i in xrange(10, 0, -4): print i,
for i, c in enumerate('ab'): print i, c,
for a, b in zip([1, 2], 'xy'): print a, b,
for k in sorted({'b': 1, 'a': 2}): print k,
for ch in u'\xe9a': print len(ch),
for line in 'one\ntwo'.split('\n'): print line,
print
i = 10
while i > 0:
    i -= 3
    if i == 4: pass
    elif i < 2: print 'low', i
    else: print 'other', i
