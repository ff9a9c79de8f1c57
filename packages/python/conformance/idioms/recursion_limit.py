def f(n): return f(n + 1)
try:
    f(0)
except RuntimeError, e:
    print 'RuntimeError', str(e)[:32]
