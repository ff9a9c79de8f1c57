import sys
def f():
    try:
        raise KeyError('first')
    except KeyError:
        try:
            raise ValueError('second')
        except ValueError:
            pass
        raise
try:
    f()
except Exception, e:
    print repr(e)
def g():
    try:
        raise KeyError('k')
    except KeyError, e:
        e.args = ('changed',)
        raise
try: g()
except KeyError, e: print e.args
def helper():
    raise
def h():
    try: int('q')
    except ValueError: helper()
try: h()
except Exception, e: print type(e).__name__, e
def i():
    try:
        raise IndexError('i')
    except IndexError, e:
        pass
    raise
try: i()
except Exception, e: print type(e).__name__, e
def j():
    try:
        try:
            raise IndexError('inner')
        finally:
            print 'finally'
    except IndexError:
        print 'outer got it'
        raise KeyError('from handler')
try: j()
except KeyError, e: print e
