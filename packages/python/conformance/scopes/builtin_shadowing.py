def f(list): return [x for x in list]
print f((1, 2))
len = lambda x: 'mine'
print len('abc')
del len
print len('abc')
def g():
    str = repr
    return str('a'), map(str, ['b'])
print g(), str('a')
class C(object):
    def list(self): return 'method list'
    def use(self): return list('ab'), self.list()
    type = 'attr'
    def t(self): return type(1), self.type
print C().use(), C().t()
import __builtin__
print __builtin__.len('ab'), __builtin__.__dict__ is not None, __builtin__.True, hasattr(__builtin__, 'xrange'), __builtin__.unicode is unicode, __name__
def h(range, xrange=xrange): return range, list(xrange(2))
print h('r')
sorted_, max_ = sorted, max
def max(*a): return 'my max of %d' % a.__len__()
print max(1, 2), max_(1, 2)
del max
print max(1, 2)
int_ = int
class int(int_):
    def __str__(self): return 'int:' + int_.__str__(self)
print int(5), int('7') + 1, isinstance(5, int_), type(int(1)).__name__
del int
print int('5'), type(5) is int
file = 'file name'
id = 7
input = 'in'
dir = '/tmp'
print file, id, input, dir
del file, id, input, dir
print type(file), type(id(1)) in (int, long)
def inner_names():
    map = {'a': 1}
    filter = [k for k in map]
    sum = 0
    for next in filter: sum += map[next]
    return sum, next
print inner_names()
