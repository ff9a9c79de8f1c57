import inspect
def f(a, b=2, *args, **kw):
    "doc of f"
class A(object):
    "doc of A"
    x = 1
    def m(self, y): return y
class B(A): pass
print inspect.getargspec(f), inspect.getargspec(A().m).args, inspect.getargspec(lambda: 0)
print inspect.isfunction(f), inspect.isclass(A), inspect.ismethod(A().m), inspect.ismodule(inspect), inspect.isbuiltin(len), inspect.isfunction(len), inspect.isroutine(f), inspect.isgeneratorfunction(f)
print inspect.getdoc(f), inspect.getdoc(A), inspect.getmro(B)
print [n for n, v in inspect.getmembers(A()) if not n.startswith('_')]
def caller_name():
    return inspect.stack()[1][3]
def asker():
    return caller_name()
print asker(), inspect.currentframe().f_lineno, inspect.stack()[0][3], type(inspect.currentframe()).__name__
print inspect.formatargspec(*inspect.getargspec(f)), inspect.getcallargs(f, 1, c=5) == {'a': 1, 'b': 2, 'args': (), 'kw': {'c': 5}}
print inspect.isgenerator(x for x in []), inspect.isframe(inspect.currentframe()), inspect.istraceback(None), inspect.isabstract(A), inspect.cleandoc('  a\n    b')
print f.__doc__, f.func_name, f.func_defaults, f.func_code.co_argcount, f.func_code.co_varnames[:2], A.m.__name__, A().m.im_func is A.__dict__['m']
