_x, __y, x1, X, _ = 1, 2, 3, 4, 5
print _x, __y, x1, X, _
print_ = exec_ = 'suffix'
nonlocal, async, await, match, case, type_, print1 = range(7)
print print_, nonlocal, async, await, match, case, print1
as_ = 1
True_ = 2
class Obj(object): pass
o = Obj()
o.print_, o.Class, o.None_, o.as_ = 1, 2, 3, 4
o.nonlocal, o.async, o.match = 5, 6, 7
print o.print_, o.Class, o.async, o.nonlocal, o.match
def f(id, type, list, str=1, file=2, input=3, next=4, len=5): return id, type, list, str, file, input, next, len
print f(1, 2, list=3), f(1, type=2, list=3, file='f')
def shadow():
    str = 'text'
    list = [1]
    len = 3
    return str, list, len
print shadow(), str(5), list('a'), len('ab')
sum = 0
for i in range(3): sum += i
print sum
del sum
print sum([1, 2])
dict = {'a': 1}
print dict['a']
del dict
print dict(a=2)
print True, None is None
print __name__, __doc__, '__builtins__' in globals() or '__builtin__'
class Sneaky(object):
    def next(self): return 'n'
    def keys(self): return 'k'
    def sort(self): return 's'
    def join(self, x): return 'j' + x
    def format(self, *a): return 'f%d' % len(a)
    def has_key(self, k): return 'h' + k
    def encode(self): return 'e'
    def items(self, x=0): return x
    def message(self): return 'm'
    def replace(self, a, b): return a + b
    def throw(self): return 't'
s = Sneaky()
print s.next(), s.keys(), s.sort(), s.join('x'), s.format(1, 2), s.has_key('q'), s.encode(), s.items(5), s.message(), s.replace(u'a', 'b'), s.throw()
