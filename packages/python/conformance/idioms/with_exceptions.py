class CM(object):
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print t and t.__name__, v, tb is not None
        return self.swallow
with CM(True): raise KeyError('k')
try:
    with CM(False) as c, CM(False): raise ValueError('v')
except ValueError, e:
    print 'out', e
from contextlib import contextmanager
@contextmanager
def cm():
    print 'start'
    yield 5
    print 'stop'
with cm() as v: print v
