import sys, traceback
def report(f, *args):
    try:
        return 'ok', f(*args)
    except (ArithmeticError, LookupError), e:
        return 'data', type(e).__name__, str(e)
    except StandardError, e:
        return 'standard', type(e).__name__, str(e)
    except Exception, e:
        return 'other', type(e).__name__, str(e)
class Mine(Exception): pass
def mine(): raise Mine('m')
class Std(StandardError): pass
def std(): raise Std('s')
for f, a in ((int, ['5']), (int, ['x']), (lambda: 1 / 0, []), (lambda: [][0], []), (lambda: {}[1], []), (lambda: None.x, []), (lambda: nope, []), (mine, []), (std, []), (lambda: 'a' + 1, []), (lambda: int(None), []), (iter([]).next, []), (lambda: __import__('nope'), []), (lambda: eval('1 +'), []), (lambda: u'\xe9'.encode('ascii'), []), (lambda: '\xe9'.decode('ascii'), []), (lambda: sys.exit if 0 else open('/nope/x'), [])):
    r = report(f, *a)
    print r[:2] if r[1] in ('IOError', 'SyntaxError') else r
def lines():
    try: mine()
    except Mine:
        kind, value, tb = sys.exc_info()
        frames = traceback.extract_tb(tb)
        return ['%s:%d' % (name, line) for _, line, name, _ in frames], kind.__name__, str(value), traceback.format_exception_only(kind, value)
print lines()
collected = []
for v in ('1', 'two', None, 4.5, [], '6'):
    try: collected.append(int(v))
    except ValueError: collected.append('bad value %r' % v)
    except TypeError, e: collected.append('bad type %s' % type(v).__name__)
print collected
def cleanup(log, fail):
    log.append('open')
    try:
        if fail: raise RuntimeError('broken')
        log.append('work')
    except RuntimeError, e:
        log.append('error: %s' % e)
        raise
    else: log.append('commit')
    finally: log.append('close')
for fail in (False, True):
    log = []
    try: cleanup(log, fail)
    except RuntimeError, e: log.append('outside: %s' % e.args[0])
    print log
