print __name__, __doc__, '__file__' in globals(), sorted(n for n in globals() if not n.startswith('__'))
x = 1
def f(): pass
class C: pass
import math
print sorted(n for n in globals() if not n.startswith('__')), sorted(n for n in dir() if not n.startswith('__')), sorted(n for n in vars() if not n.startswith('__')) == sorted(n for n in locals() if not n.startswith('__'))
print globals()['x'], globals().get('nope'), 'f' in globals(), callable(globals()['f']), globals().has_key('C'), f.__module__, C.__module__, C().__module__, f.func_globals is globals(), f.func_globals['x']
globals().update(y=2, z=3)
print y, z
for name in ('y', 'z'): del globals()[name]
try: y
except NameError, e: print e
exec 'w = x + 1'
print w, eval('w + x'), eval('x', globals()), eval('x', {'x': 'other'}), 'w' in globals()
def g(n, m=5, *args, **kw):
    local = n
    names = sorted(locals())
    return names, sorted(locals().values(), key=str), len(vars())
print g(1), g(1, 2, 3, k=4)[0]
def h():
    x = 'shadow'
    return locals()['x'], globals()['x'], eval('x'), vars()['x']
print h()
def i():
    locals()['new'] = 1
    try: return new
    except NameError: return 'not made'
print i()
class D(object):
    a = 1
    b = sorted(k for k in locals().keys() if not k.startswith('__'))
    locals()['c'] = 3
print D.b, D.c, sorted(k for k in D.__dict__ if not k.startswith('__'))
template = '%(x)d and %(name)s'
name = 'n'
print template % globals(), '%(x)s' % vars(), (lambda x: '%(x)s' % locals())(9), '{x} {name}'.format(**globals())
