import java.lang, sys
from java.lang import Exception as JE, NumberFormatException, Throwable
from java.util import ArrayList
def kind(f):
    try:
        f()
    except Exception, e:
        return 'python %s' % type(e).__name__
    except JE, e:
        return 'java %s: %s' % (e.getClass().getSimpleName(), e.getMessage())
    except Throwable, e:
        return 'throwable'
    return 'nothing'
def raising(e):
    def f(): raise e
    return f
print kind(lambda: java.lang.Integer.parseInt('x'))
print kind(lambda: ArrayList().get(0))
print kind(lambda: 1 / 0), kind(lambda: {}['k']), kind(raising(JE('own'))), kind(raising(java.lang.Error('e'))), kind(lambda: None)
try:
    java.lang.Integer.parseInt('abc')
except (ValueError, NumberFormatException), e:
    print e.message
try:
    try:
        java.lang.Long.parseLong('q')
    except java.lang.Exception, e:
        raise RuntimeError('wrapped: %s' % e)
except RuntimeError, e:
    print e
try:
    java.lang.Integer.parseInt('zz')
except:
    print sys.exc_info()[0], sys.exc_info()[1]
class Own(java.lang.RuntimeException):
    def __init__(self, message, code):
        java.lang.RuntimeException.__init__(self, message)
        self.code = code
try:
    raise Own('mine', 7)
except java.lang.RuntimeException, e:
    print e.message, e.code, isinstance(e, Own)
try:
    try:
        raise JE('first')
    finally:
        print 'finally'
except JE, e:
    print e.message
