# Context managers: timers without clock, transactions, swallowing, nesting.
from contextlib import contextmanager, closing
log = []
class Transaction(object):
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        log.append('begin ' + self.name)
        return self
    def __exit__(self, kind, value, tb):
        log.append(('rollback %s %s %s' % (self.name, kind.__name__, value)) if kind else 'commit ' + self.name)
        return kind is not None and issubclass(kind, self.swallow or ())
with Transaction('a') as t:
    print t.name
try:
    with Transaction('b'):
        int('x')
except ValueError, e:
    print 'outside:', e
with Transaction('c', (KeyError, ZeroDivisionError)):
    1 / 0
    print 'never'
with Transaction('d') as outer, Transaction('e', KeyError) as inner:
    print outer.name, inner.name
    {}['missing']
print '\n'.join(log)
del log[:]
@contextmanager
def setting(d, key, value):
    old = d.get(key)
    d[key] = value
    try:
        yield d
    finally:
        d[key] = old
config = {'mode': 'auto'}
with setting(config, 'mode', 'manual') as c:
    print c, c is config
print config
try:
    with setting(config, 'mode', 'x'):
        raise RuntimeError('inside')
except RuntimeError, e:
    print e, config
def work(n):
    for i in range(n):
        with Transaction(str(i)):
            if i == 1:
                continue
            if i == 2:
                return 'returned %d' % i
    return 'end'
print work(5), work(1), log
class Res:
    def close(self):
        print 'closed'
with closing(Res()) as r:
    print r.__class__.__name__
@contextmanager
def quiet(*kinds):
    try:
        yield
    except kinds, e:
        print 'quiet', type(e).__name__
with quiet(IndexError, KeyError):
    [][1]
try:
    with quiet(IndexError):
        None.x
except AttributeError, e:
    print e
class NoExit(object):
    def __enter__(self):
        return 1
try:
    with NoExit() as n:
        print n
except AttributeError, e:
    print 'AttributeError'
@contextmanager
def bad():
    if False:
        yield
try:
    with bad():
        pass
except RuntimeError, e:
    print e
