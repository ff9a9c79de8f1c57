exec 'w = 1L'
print (1, 2)[(-2147483648 // -5):], [1, 2][5:]
class C: 
   x = (1, 2)[(-2147483648 // -5):]
print C.x
def f(x): return x
print f(((1, 2)[(-2147483648 // -5):]))
exec "a = u'x'"
print u'y', u'z' + a, 5000000000 - 1
exec "b = 6000000000"
print 5000000000, b
