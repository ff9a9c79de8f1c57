def f(n):
    try:
        if n == 0: return 'try'
        if n == 1: raise ValueError('v')
        if n == 2: 1 / 0
        return 'end'
    except ValueError, e:
        return 'except %s' % e
    else:
        return 'else'
    finally:
        print 'finally', n
print f(0), f(1), f(3)
try: f(2)
except ZeroDivisionError: print 'out'
def override():
    try: return 1
    finally: return 2
def swallow():
    try: raise ValueError
    finally: return 'swallowed'
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print 'body', i
        finally:
            print 'fin', i
    else:
        print 'no else'
    return i
print override(), swallow(), loop()
def nothing(): pass
def bare(): return
print nothing(), bare(), [nothing()], nothing() is None
def multi(): return 1, 2, [3]
a, b, c = multi()
print multi(), a, b, c, multi()[2][0]
def nested():
    try:
        try:
            raise KeyError('k')
        finally:
            print 'inner finally'
    except KeyError, e:
        print 'outer', e
        try:
            raise TypeError('t')
        except TypeError, e:
            print 'inner', e
        return e
print repr(nested())
def els():
    for x in []: pass
    else: print 'empty else'
    while False: pass
    else: print 'while else'
    try: pass
    except: pass
    else: print 'try else'
    finally: print 'done'
els()
def early(items):
    for i in items:
        if i < 0: return 'negative'
    else: return 'all fine'
print early([1, 2]), early([1, -1]), early([])
