import contextlib, weakref
@contextlib.contextmanager
def managed(name):
    print 'enter', name
    try:
        yield name.upper()
    except ValueError, e:
        print 'inside', e
    finally:
        print 'exit', name
with managed('a') as x:
    print x
with managed('b'):
    raise ValueError('boom')
with contextlib.nested(managed('c'), managed('d')) as (p, q):
    print p, q
class C(object):
    def close(self): print 'closed'
with contextlib.closing(C()) as c:
    print type(c).__name__
class T(object): pass
t = T()
r = weakref.ref(t)
print r() is t, weakref.proxy(t).__class__ is T, len(weakref.WeakKeyDictionary({t: 1})), len(weakref.WeakValueDictionary({'k': t}))
