import sys
def none(): return sys.exc_info() == (None, None, None)
def f():
    print 'start', none()
    try:
        raise ValueError('v')
    except ValueError:
        print 'in', sys.exc_info()[0], sys.exc_info()[1]
    print 'after', sys.exc_info()[0], none()
    try:
        raise KeyError('k')
    except KeyError: pass
    print 'second', sys.exc_info()[0]
f()
print 'returned', sys.exc_info()[0]
def g():
    print 'callee sees', sys.exc_info()[0]
    try: raise TypeError('t')
    except TypeError: pass
    print 'own', sys.exc_info()[0]
try:
    raise IndexError('module')
except IndexError:
    g()
    print 'restored', sys.exc_info()[0]
print 'module after', sys.exc_info()[0], sys.exc_info()[1]
sys.exc_clear()
print 'cleared', none()
import traceback
def h():
    try:
        {}['missing']
    except KeyError:
        pass
    return traceback.format_exc().splitlines()[-1]
print h()
