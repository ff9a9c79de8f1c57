class C(object):
    def __enter__(self): return 1
    def __exit__(self, *a): pass
with (C()) as b, (C()) as d: print b, d
with C() as (x): print x
with (C()): print 'ok'
with (C() if 1 else C()) as q: print q
for s in ("with (C() as b, C() as d): pass", "with (C() as b): pass", "[*a]", "{**{}}", "x = *a, 1", "print(*[1])", "f(*a, **b)", "f(a, *b)"):
    try: compile(s, 'x', 'exec'); print s, 'ok'
    except SyntaxError: print s, 'SyntaxError'
try:
    try: raise ValueError('x')
    except BaseException, e: print e
    import java.lang.Exception
    try: raise java.lang.Exception('y')
    except (KeyError, BaseException), e: print 'no'
    except java.lang.Exception, e: print 'java', e.getMessage()
finally: print 'end'
