def g():
    got = yield 1
    print 'got', got
    try:
        got = yield 2
    except ValueError, e:
        print 'thrown', e
        got = 'after'
    finally:
        print 'fin'
    yield got
it = g()
print it.next(), it.send('hello'), it.throw(ValueError('v'))
try: it.next()
except StopIteration: print 'stop'
it = g()
try: it.send(1)
except TypeError, e: print e
print it.next()
it.close()
print list(it)
def c():
    try:
        while True: yield
    except GeneratorExit:
        print 'exit'
        raise
    finally: print 'cleanup'
it = c(); it.next(); it.close(); it.close()
it = c()
try: it.throw(KeyError, 'k')
except KeyError, e: print 'straight', e
it = c(); it.next()
try: it.throw(KeyError, KeyError('inst'))
except KeyError, e: print 'through', e
def bad():
    try: yield 1
    except GeneratorExit: yield 2
it = bad(); it.next()
try: it.close()
except RuntimeError, e: print e
def acc():
    total = 0
    while True:
        total += (yield total) or 0
a = acc(); a.next()
print a.send(5), a.send(3), a.next()
