import sys
def inner():
    raise ValueError, 'deep'
def outer():
    try:
        inner()
    except ValueError:
        t, v, tb = sys.exc_info()
        raise RuntimeError, 'wrapped: %s' % v, tb
import traceback
try:
    outer()
except RuntimeError, e:
    tb = sys.exc_info()[2]
    print e, [name for f, n, name, l in traceback.extract_tb(tb)]
try:
    raise ValueError, ('a', 'b')
except ValueError, e:
    print e.args, e, repr(e)
try:
    raise ValueError, None
except ValueError, e:
    print e.args, repr(str(e))
try:
    raise ValueError, ValueError('inst')
except ValueError, e:
    print e.args
try:
    raise KeyError, ValueError('other')
except KeyError, e:
    print repr(e.args)
try:
    raise LookupError, KeyError('sub')
except LookupError, e:
    print type(e), e.args
try:
    raise ValueError('i'), 'extra'
except TypeError, e:
    print e
try:
    raise ValueError, 'x', 5
except TypeError, e:
    print e
try:
    raise ValueError, 'x', None
except ValueError, e:
    print e
