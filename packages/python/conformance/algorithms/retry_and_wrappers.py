# Retry loops, error-reporting wrappers, sys.exc_info, format_exc.
import sys, traceback
class DeviceError(Exception):
    def __init__(self, code, text='no text'):
        Exception.__init__(self, code, text)
        self.code = code
answers = [DeviceError(5), DeviceError(7, 'busy'), 'ok']
def ask():
    answer = answers.pop(0)
    if isinstance(answer, Exception):
        raise answer
    return answer
for attempt in range(1, 5):
    try:
        result = ask()
    except DeviceError, e:
        print attempt, e.code, e.args, str(e), repr(e)
        if attempt == 4:
            raise
    else:
        print attempt, result
        break
    finally:
        print 'finally', attempt
else:
    print 'never'
def report(f, *args):
    try:
        return f(*args)
    except:
        kind, value, tb = sys.exc_info()
        return '%s: %s (line %d in %s)' % (kind.__name__, value, traceback.extract_tb(tb)[-1][1], traceback.extract_tb(tb)[-1][2])
def deep(n):
    if n == 0:
        return {}['bottom']
    return deep(n - 1)
print report(deep, 2), report(int, '5')
print report(lambda: 1 / 0)
print report(ask)
def wrapped():
    try:
        deep(1)
    except KeyError, e:
        lines = traceback.format_exc().splitlines()
        print len(lines), lines[0], lines[-1]
        print [l.strip().split(', in ')[-1] for l in lines if l.startswith('  File')]
        raise ValueError('wrapped %r' % e)
try:
    wrapped()
except ValueError, e:
    print e, sys.exc_info()[0].__name__, sys.exc_info()[1] is e, len(traceback.format_tb(sys.exc_info()[2]))
print traceback.format_exception_only(ValueError, ValueError('x')), traceback.format_exception_only(KeyError, KeyError('k'))
def status():
    try:
        return 'try'
    finally:
        print 'cleanup'
def override():
    try:
        1 / 0
    finally:
        return 'swallowed'
print status(), override()
errors = []
for text in ('1', 'x', '', None, '3'):
    try:
        errors.append(int(text))
    except (ValueError, TypeError), e:
        errors.append(type(e).__name__)
    except Exception:
        errors.append('other')
print errors
try:
    try:
        raise IOError(2, 'No such file', 'x.txt')
    except IOError, e:
        print e.errno, e.strerror, e.filename, e, e.args
        raise
except EnvironmentError, again:
    print again is e, again.__class__.__name__
sys.exc_clear()
print sys.exc_info()
