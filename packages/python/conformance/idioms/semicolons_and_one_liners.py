x = 1; y = 2; print x, y
if x: print 'a'; print 'b'
else: print 'c'
for i in 1, 2: print i,; print i * 2,
print
while x: x = 0; print 'w'
try: print 'try'; 1 / 0
except: print 'except'
finally: print 'finally'
class E: pass
def f(): x = 1; return x
print f(); print E.__name__
if x == 0 and y: pass
elif y: pass
if (x,
    y): print 'tuple'
with open_ if 0 else __import__('threading').Lock(): print 'with'
