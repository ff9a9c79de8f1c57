def f(a, b=1, *c, **d):
    'doc'
    x = 1
    return x
print f.func_name, f.__name__, f.func_doc, f.__doc__, f.func_defaults, f.func_code.co_name, f.func_code.co_argcount, f.func_code.co_varnames[:4], f.func_globals is globals(), f.func_dict, f.__module__, f.func_closure
f.attr = 5
f.func_dict['z'] = 6
print f.attr, f.z, sorted(f.__dict__), hasattr(f, 'q'), callable(f)
f.__name__ = 'renamed'
f.__doc__ = 'new'
f.func_defaults = (9,)
print f.__name__, f.func_name, f.__doc__, f.func_defaults
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
print counter(), counter(), counter.n
l = lambda x: x
print l.__name__, l.func_name, l.func_code.co_argcount, l.__doc__
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer()
print i.func_closure is not None, len(i.func_closure), i.__name__, i()
print len.__name__, 'abc'.upper.__name__, int.__name__, type(f).__name__, type(len).__name__, type(''.join).__name__, type(l).__name__
import types
g = types.FunctionType(f.func_code, globals(), 'g')
print g.__name__, f is f, f == f, l == (lambda x: x), hash(f) == hash(f), str(f).startswith('<function renamed at'), repr(l)[:18]
