try:
    1/0
except ZeroDivisionError, e:
    pass
print e, type(e)
try:
    {}['k']
except KeyError as e2:
    print 'in', e2, repr(e2)
print 'after', repr(e2), e2.args
class H(object): pass
h = H()
d = {}
l = [0]
try:
    int('x')
except ValueError, h.err:
    print h.err
try:
    int('y')
except ValueError, d['k']:
    print d['k']
try:
    int('z')
except ValueError, l[0]:
    print l
try:
    raise IOError(2, 'nope')
except (IOError, OSError), (code, text):
    print code, text
def f():
    for E in (KeyError, IndexError, TypeError):
        try:
            raise E('x')
        except (KeyError, IndexError), e:
            print 'lookup', type(e).__name__
        except TypeError:
            print 'type', type(e).__name__
f()
errors = (ValueError, (KeyError, (IndexError,)))
for E in (ValueError, KeyError, IndexError):
    try: raise E
    except errors, e: print type(e).__name__, repr(e)
