import traceback, sys
def a(): b()
def b(): c(0)
def c(x):
    return 1 / x
try:
    a()
except ZeroDivisionError:
    text = traceback.format_exc()
    print text
    t, v, tb = sys.exc_info()
    print traceback.format_exception_only(t, v), [e[1:3] for e in traceback.extract_tb(tb)], tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next is not None
    print traceback.format_tb(tb)[0], len(traceback.format_tb(tb)), len(traceback.format_exception(t, v, tb)), len(traceback.extract_tb(tb, 2))
class E(Exception): pass
for e in (ValueError('one'), ValueError(), ValueError('a', 2), KeyError('k'), KeyError(), E('mine'), E(), IOError(2, 'No file', 'f.txt'), AssertionError(), UnicodeError('u'), SyntaxError('bad'), StopIteration(), SystemExit(3), Exception(u'uni'), Exception(None), Exception(['l']), Exception(''), Exception('multi\nline')):
    print traceback.format_exception_only(type(e), e)
try:
    lst = [1]
    lst[3]
except:
    print traceback.format_exc().splitlines()[-1]
try:
    raise E, 'text'
except E, e:
    print traceback.format_exc().splitlines()[-1], type(e), str(type(e)), sys.exc_info()[0] is E
print traceback.format_exc() if 0 else 'end', traceback.format_list([('f.py', 3, 'fn', 'code here')]), traceback.format_list([('f.py', 3, 'fn', None)])
