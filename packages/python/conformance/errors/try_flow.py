def f(n):
    try:
        if n == 0: return 'return'
        if n == 1: raise ValueError('v')
        if n == 2: raise TypeError('t')
    except ValueError, e:
        return 'value ' + str(e)
    else:
        return 'else'
    finally:
        print 'finally', n,
for i in range(4):
    try:
        print f(i)
    except TypeError, e:
        print 'escaped', e
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally:
            print 'f', i
loop()
import sys
try:
    try:
        raise ValueError('one')
    except ValueError:
        raise KeyError('two')
except KeyError, e:
    print e, sys.exc_info()[0].__name__
sys.exc_clear()
