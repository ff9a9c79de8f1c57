class AppError(Exception):
    code = 500
    def __init__(self, message='', **details):
        super(AppError, self).__init__(message)
        self.details = details
    def __str__(self): return '[%d] %s' % (self.code, self.message)
class NotFound(AppError): code = 404
class Multi(ValueError, KeyError): pass
class WithRepr(Exception):
    def __repr__(self): return '<custom>'
class NoInit(Exception): pass
class Old(Exception):
    def __init__(self, v): self.value = v
    def __str__(self): return repr(self.value)
for e in (AppError('a', x=1), NotFound('b'), NotFound(), Multi('m'), WithRepr('w'), NoInit('n', 1), Old([1])):
    try: raise e
    except AppError, x: print 'app', x, repr(x), x.args, x.message, sorted(x.details.items())
    except KeyError, x: print 'key', x, repr(x), x.args, isinstance(x, ValueError)
    except Exception, x: print 'exc', x, repr(x), x.args, repr(x.message)
try: raise NotFound, 'class form'
except AppError, x: print x
try: raise Old, 'v'
except Old, x: print x, x.value, x.args
print issubclass(NotFound, AppError), NotFound.__bases__ == (AppError,), NotFound.__mro__[1].__name__, NotFound('q').message, str(NotFound(u'u')), unicode(NotFound('z'))
def handler(f):
    def w(*a):
        try: return f(*a)
        except AppError, e: return {'error': str(e), 'code': e.code}
        except (TypeError, ValueError), e: return {'error': '%s: %s' % (e.__class__.__name__, e)}
    return w
@handler
def work(x):
    if x == 1: raise NotFound('thing')
    if x == 2: return int('bad')
    if x == 3: return 'a' + 1
    return x
print [sorted(r.items()) if isinstance(r, dict) else r for r in map(work, [0, 1, 2, 3])]
e = AppError('keep')
try: raise e
except AppError, f: print f is e
import pickle
print e == e, e != AppError('keep'), hash(e) == hash(e), {e: 1}[e], e in [e], bool(e)
