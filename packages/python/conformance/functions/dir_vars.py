class A(object):
    cv = 1
    def m(self): pass
class B(A):
    def __init__(self): self.iv = 2
b = B()
print [n for n in dir(b) if not n.startswith('__')], [n for n in dir(B) if not n.startswith('__')], '__init__' in dir(b), sorted(vars(b)), [n for n in sorted(vars(A)) if not n.startswith('__')]
class O:
    x = 1
    def y(self): pass
o = O()
o.z = 3
print [n for n in dir(o) if not n.startswith('__')], dir(O), sorted(o.__dict__)
def f(a):
    b = 1
    return dir(), sorted(locals())
print f(0)
print 'append' in dir([]), 'has_key' in dir({}), 'upper' in dir(''), 'decode' in dir(''), 'iteritems' in dir({}), '__len__' in dir([]), 'bit_length' in dir(1), 'format' in dir(''), 'sort' in dir([])
print hasattr([], 'sort'), hasattr({}, 'iteritems'), hasattr({}, 'viewkeys'), hasattr('', 'decode'), hasattr('', 'isnumeric'), hasattr(u'', 'isnumeric'), hasattr([], 'clear'), hasattr([], 'copy'), hasattr({}, 'copy'), hasattr('', 'casefold'), hasattr('', 'isidentifier'), hasattr(1, 'to_bytes'), hasattr(dict, 'fromkeys'), hasattr({}, '__contains__'), hasattr('', 'removeprefix')
import math
print 'sqrt' in dir(math), math.__name__, len(dir()) > 5, 'math' in dir(), 'nothing' in dir()
print id(o) == id(o), id(1) == id(1), hash(1), hash(1.0), hash(True), hash(None) == hash(None), hash((1, 2)) == hash((1, 2)), repr(hash('a') == hash(u'a'))
print callable(len), callable('x'), callable(O), callable(lambda: 0), callable(None), type(type(1)), isinstance(int, type)
