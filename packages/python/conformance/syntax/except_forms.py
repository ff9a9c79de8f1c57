try:
    1 / 0
except ZeroDivisionError, e:
    print 'caught', e
try:
    int('x')
except (TypeError, ValueError), err:
    print type(err).__name__, err
try:
    {}['k']
except KeyError as e:
    print 'key', e, repr(e)
try:
    raise ValueError
except ValueError:
    print 'bare class'
try:
    [][1]
except:
    print 'bare'
print e
class Holder: pass
h = Holder()
try:
    raise RuntimeError('in attribute')
except RuntimeError, h.error:
    print h.error
l = [None]
try:
    raise RuntimeError('in item')
except RuntimeError, l[0]:
    print l
try:
    try:
        raise ValueError('inner')
    finally:
        print 'finally'
except ValueError, e:
    print e.message, e.args
else:
    print 'no'
