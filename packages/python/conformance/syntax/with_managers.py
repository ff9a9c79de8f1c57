class M(object):
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print 'enter', self.name
        return self.name
    def __exit__(self, t, v, tb):
        print 'exit', self.name, t and t.__name__, v
        return self.swallow
with M('a') as x: print 'body', x
with M('b') as p, M('c') as q:
    print p, q
with M('d', True):
    raise ValueError('swallowed')
print 'on'
try:
    with M('e'):
        raise KeyError('through')
except KeyError, e:
    print 'caught', e
def early():
    with M('f'):
        return 'returned'
print early()
for i in range(3):
    with M(i):
        if i == 0: continue
        break
class T(M):
    def __enter__(self): return (1, (2, 3))
with T('t') as (a, (b, c)): print a, b, c
class Old:
    def __enter__(self): return self
    def __exit__(self, *a): print len(a)
with Old(): pass
class No(object): pass
for bad in (No(), 5):
    try:
        with bad: pass
    except AttributeError, e:
        print 'AttributeError', e
from contextlib import contextmanager
@contextmanager
def cm():
    print 'setup'
    try: yield 42
    finally: print 'teardown'
with cm() as n: print n
