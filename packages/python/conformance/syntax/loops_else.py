for i in range(3):
    if i == 5: break
else:
    print 'no break'
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print n
else:
    print 'while else'
for i in 1, 2, 3: print i,
print
for (a, b), c in [((1, 2), 3)]: print a, b, c
for i, x in enumerate('ab'): print i, x
