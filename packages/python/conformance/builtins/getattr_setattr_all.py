class O(object):
    a = 1
    def m(self, x=2): return x
o = O()
print getattr(o, 'a'), getattr(o, 'm')(), getattr(o, 'zz', None), getattr(o, 'zz', 'd'), hasattr(o, 'a'), hasattr(o, 'zz'), setattr(o, 'b', 5), o.b, delattr(o, 'b'), hasattr(o, 'b'), getattr(O, 'a'), getattr('abc', 'upper')(), getattr([], 'append') is not None, getattr({'k': 1}, 'has_key')('k'), getattr({'k': 1}, 'iteritems')().next(), getattr('a', 'decode')('ascii'), getattr(5, 'real'), getattr(u'a', 'encode')('utf-8')
for name in ('keys', 'values', 'items', 'has_key', 'iterkeys', 'itervalues', 'iteritems', 'viewkeys', 'get', 'pop', 'copy'): print name, hasattr({}, name), callable(getattr({}, name)),
print
for n, v in (('x', 1), ('y', [2])): setattr(o, n, v)
print sorted(o.__dict__.items()), [getattr(o, n) for n in ('x', 'y', 'a')], sorted(vars(o)), sorted((n, getattr(o, n)) for n in ('x', 'a'))
m = getattr(o, 'm')
print m(), m(x=7), m.__name__, m.im_self is o, getattr(m, 'im_func').__name__, getattr(O.m, '__name__'), getattr(m, 'func_name', 'none'), getattr(getattr(m, 'im_func'), 'func_name')
for f in (lambda: getattr(o, 'none'), lambda: setattr(5, 'a', 1), lambda: delattr(o, 'zz'), lambda: getattr(o, 5), lambda: setattr(o, 5, 1), lambda: hasattr(o, 5), lambda: getattr(o), lambda: getattr(None, 'x')):
    try: print f()
    except (AttributeError, TypeError), e: print type(e).__name__, e
setattr(o, 'with space', 1)
setattr(o, u'uni', 2)
setattr(O, 'cls', lambda self: 'class level')
print getattr(o, 'with space'), o.uni, o.cls(), getattr(o, u'a'), sorted(o.__dict__)
class P(object):
    @property
    def boom(self): raise AttributeError('inside')
    @property
    def err(self): raise ValueError('inside')
p = P()
print hasattr(p, 'boom'), getattr(p, 'boom', 'dflt')
try: print hasattr(p, 'err')
except ValueError, e: print 'ValueError', e
import math
print getattr(math, 'pi') == math.pi, hasattr(math, 'nope'), getattr(math, 'nope', 0), reduce(getattr, 'a.b'.split('.'), type('T', (), {'a': type('U', (), {'b': 'deep'})})), map(lambda n: getattr(math, n)(4), ['sqrt', 'floor'])
