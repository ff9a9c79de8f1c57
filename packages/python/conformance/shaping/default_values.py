# Defaults: or, and-or, conditional expressions, get, getattr.
for v in (None, 0, '', [], {}, 'x', 5, False, 0.0, ' ', 'None', (0,)):
    print repr(v), repr(v or 'default'), repr(v if v is not None else 'default'), bool(v), not v
print 0 or None, None or 0, '' or [] or 'end', 1 and 2, 0 and 1, None and 1, 'a' and '' or 'b', not None, not not 'x'
print True and 'yes' or 'no', False and 'yes' or 'no', True and 0 or 'oops', 'yes' if 0 else 'no'
d = {'a': None, 'b': 0}
print d.get('a', 5), d.get('c', 5), d.get('c'), d.get('a') or 5, d.get('b') or 5, d.setdefault('b', 7), d.setdefault('e', []), sorted(d)
class Params:
    speed = 5
p = Params()
print getattr(p, 'speed', 0), getattr(p, 'torque', 0), hasattr(p, 'torque'), getattr(p, '__class__').__name__
try:
    p.torque
except AttributeError, e:
    print 'AttributeError:', e
try:
    getattr(p, 'torque')
except AttributeError, e:
    print 'AttributeError:', e
def scale(value, factor=1, offset=0, *rest, **named):
    return value * factor + offset, rest, sorted(named.items())
print scale(5), scale(5, 2), scale(5, offset=1), scale(5, 2, 3, 4, unit='bar'), scale(*[1, 2, 3, 4], **{'k': 1}), scale(value=2)
for call in ('scale()', 'scale(1, value=2)', 'scale(factor=2)'):
    try:
        eval(call)
    except TypeError, e:
        print 'TypeError:', e
def stamp(when=None, items=[]):
    items.append(when or 'now')
    return items
print stamp(), stamp('x'), stamp(items=['own'])
def safe(f, default=None):
    try:
        return f()
    except Exception, e:
        return default if default is not None else e.__class__.__name__
print safe(lambda: 1 / 0), safe(lambda: {}['x']), safe(lambda: int('q'), -1), safe(lambda: None.x), safe(lambda: [][0]), safe(lambda: undefined_name)
x = y = None
x, y = x or 1, y if y is None else 2
print x, y, None is None, None == False, None == 0, None < 0, None < -1e99, sorted([0, None, -1]), max(None, -5), [None, 1][1 > 0]
