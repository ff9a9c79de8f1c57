import traceback, sys
def fail(x):
    return 1 / x
def outer():
    fail(0)
try:
    outer()
except ZeroDivisionError:
    print traceback.format_exc()
    kind, value, tb = sys.exc_info()
    print [t[1:3] for t in traceback.extract_tb(tb)], len(traceback.format_tb(tb)), traceback.format_exception_only(kind, value)
    print traceback.format_exception(kind, value, tb)[0], traceback.format_exception(kind, value, tb)[-1]
    print traceback.format_exc(1)
    traceback.print_exc(file=sys.stdout)
    print tb.tb_lineno, tb.tb_next.tb_lineno, traceback.tb_lineno(tb)
print traceback.format_exception_only(ValueError, ValueError('x')), traceback.format_exception_only(KeyError, KeyError('k')), traceback.format_exception_only(ValueError, None)
print traceback.format_list([('file.py', 3, 'f', 'x = 1'), ('b.py', 4, 'g', None)])
def here():
    return traceback.extract_stack()[-1][2]
print here(), [f[2] for f in traceback.extract_stack()][-1]
try:
    raise ValueError(u'm\xe4ssage'.encode('utf-8'))
except ValueError:
    print traceback.format_exc().splitlines()[-1][:14]
try:
    try:
        {}['k']
    except KeyError, e:
        raise RuntimeError('second: %s' % e)
except RuntimeError:
    print traceback.format_exc()
