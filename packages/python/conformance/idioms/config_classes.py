class Config(object):
    DEFAULTS = {'rate': 5, 'name': 'default', 'tags': []}
    def __init__(self, **kw):
        for k, v in self.DEFAULTS.iteritems(): setattr(self, k, kw.pop(k, v))
        if kw: raise TypeError('unknown options: %s' % ', '.join(sorted(kw)))
    def __repr__(self): return 'Config(rate=%r, name=%r)' % (self.rate, self.name)
print Config(), Config(rate=1), Config(name='x').name
try: Config(bad=1, worse=2)
except TypeError, e: print e
class Enum(object):
    STOPPED, RUNNING, FAULT = range(3)
    NAMES = {STOPPED: 'Stopped', RUNNING: 'Running', FAULT: 'Fault'}
    @classmethod
    def name(cls, v): return cls.NAMES.get(v, 'Unknown %s' % v)
print Enum.RUNNING, Enum.name(Enum.FAULT), Enum.name(9)
class Machine(object):
    _instances = {}
    count = 0
    def __new__(cls, name):
        if name not in cls._instances: cls._instances[name] = super(Machine, cls).__new__(cls)
        return cls._instances[name]
    def __init__(self, name):
        self.name = name
        Machine.count += 1
        self._state = Enum.STOPPED
        self.__secret = 42
        self.listeners = []
    @property
    def state(self): return Enum.name(self._state)
    @state.setter
    def state(self, v):
        old, self._state = self._state, v
        for l in self.listeners: l(self, old, v)
    def __eq__(self, o): return isinstance(o, Machine) and self.name == o.name
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.name)
    def __str__(self): return '<%s: %s>' % (self.name, self.state)
a, b = Machine('A'), Machine('B')
log = []
a.listeners.append(lambda m, o, n: log.append((m.name, o, n)))
a.state = Enum.RUNNING
print a, b, log, Machine('A') is a, Machine.count, a == b, a != b, a == Machine('A'), len(set([a, b, a])), a._Machine__secret
class Queue(object):
    def __init__(self, limit=3): self.items, self.limit = [], limit
    def put(self, x):
        self.items.append(x)
        del self.items[:-self.limit]
        return self
    def __len__(self): return len(self.items)
    def __iter__(self): return iter(self.items)
    def __getitem__(self, i): return self.items[i]
    def __contains__(self, x): return x in self.items
    def __nonzero__(self): return len(self) == self.limit
q = Queue()
print bool(q), list(q.put(1).put(2).put(3).put(4)), len(q), q[0], q[-1], 1 in q, bool(q), q[1:], max(q)
def dispatch(action, *args):
    return {'add': lambda x, y: x + y, 'neg': lambda x: -x}.get(action, lambda *a: 'unknown %s' % (a,))(*args)
print dispatch('add', 1, 2), dispatch('neg', 5), dispatch('foo', 1), getattr(q, 'p' + 'ut')(9).items, hasattr(q, 'nope'), [m for m in dir(q) if not m.startswith('_')]
