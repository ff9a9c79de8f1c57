import traceback, sys
def inner(x):
    return x / 0
def outer():
    inner(1)
try:
    outer()
except ZeroDivisionError:
    print traceback.format_exc()
    print traceback.extract_tb(sys.exc_info()[2])[-1][1:3]
    print traceback.format_exception_only(*sys.exc_info()[:2])
try:
    {}['k']
except KeyError:
    t, v, tb = sys.exc_info()
    print t, v, tb.tb_lineno
outer()
