import sys
def show(tag): print tag, sys.exc_info()[0] and sys.exc_info()[0].__name__
try:
    try:
        raise KeyError('a')
    except KeyError:
        show('1')
        try:
            raise ValueError('b')
        except ValueError:
            show('2')
        show('3')
        raise TypeError('c')
    finally:
        show('4')
except TypeError, e:
    show('5')
    print e
def f():
    try: raise IndexError('x')
    except IndexError, e: return e
    finally: show('fin')
r = f()
print repr(r)
def g():
    try:
        try: 1 / 0
        except KeyError: print 'wrong'
        else: print 'wrong'
        finally: print 'inner fin'
    except (KeyError, ZeroDivisionError), e:
        print 'got', type(e).__name__
        raise ValueError('from %s' % type(e).__name__)
try: g()
except ValueError, e: print e
def h():
    while 1:
        try:
            try: raise KeyError
            finally: break
        except KeyError: print 'not here'
    return 'broke out'
print h()
def retry(times):
    for i in range(times):
        try:
            if i < 2: raise IOError('try %d' % i)
            return 'ok on %d' % i
        except IOError, e:
            print e
            last = e
    return 'gave up: %s' % last
print retry(5), retry(1)
try:
    try: raise ValueError('orig')
    except ValueError: raise
except Exception, e: print type(e).__name__, e
try:
    raise Exception, 'text'
except (ValueError, Exception), e: print repr(e)
class Ctx(Exception):
    def __init__(self, inner): Exception.__init__(self, 'ctx: %s' % inner); self.inner = inner
try:
    try: int('z')
    except ValueError, e: raise Ctx(e)
except Ctx, c: print c, repr(c.inner)
for E in (SystemExit, KeyboardInterrupt, GeneratorExit):
    try: raise E('e')
    except Exception: print 'as Exception'
    except BaseException, e: print type(e).__name__, isinstance(e, Exception)
