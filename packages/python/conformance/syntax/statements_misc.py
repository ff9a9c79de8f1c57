a = b = c = []
a.append(1)
print a, b, c, a is c
x, y = y2, x2 = 1, 2
print x, y, y2, x2
(p, q), [r, s] = [1, 2], (3, 4)
print p, q, r, s
[t, u] = 'tu'; print t; print u,; print 'after'
if x: print 'one line if'
else: print 'no'
while x: x -= 1; print 'loop', x
for i in 1, 2, 3: print i,
print
for i, in [(1,), (2,)]: print i,
print
for (i, j), k in [((1, 2), 3)]: print i, j, k
for l in [1, 2]: pass; print 'in loop', l
try: print 'try'; 1/0
except ZeroDivisionError: print 'one line except'
finally: print 'one line finally'
class One: attr = 1; other = 2
def two(): return 1; print 'never'
print One.attr + One.other, two()
if 0: pass
elif 1 and \
     2: print 'continued'
d = {}
d['k'], e = 1, d
print e
del d['k'], a[0]
print d, b
z = [1, 2, 3, 4]
z[0], z[1:3] = 'a', 'bc'
print z
i = 0
arr = [5, 6]
i, arr[i] = 1, 9
print i, arr
m = n = 5; m += 1
print m, n
def f(): pass; pass
print f(), ; print
assert True; assert 1, 'unused'
if True:
    if False: pass
    else: print 'nested else'
else: print 'outer else'
exec 'w = 1'; print w
global_var = 1
def g(): global global_var; global_var += 1; return global_var
print g()
pass
