# Config classes with __getattr__, __setattr__, dict access and freezing.
class Config(object):
    def __init__(self, **values):
        object.__setattr__(self, '_values', values)
        object.__setattr__(self, '_frozen', False)
    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError('no setting %r' % name)
    def __setattr__(self, name, value):
        if self._frozen:
            raise TypeError('frozen: ' + name)
        self._values[name] = value
    def __delattr__(self, name):
        del self._values[name]
    def __getitem__(self, name):
        return self._values[name]
    def __contains__(self, name):
        return name in self._values
    def __iter__(self):
        return iter(sorted(self._values))
    def freeze(self):
        object.__setattr__(self, '_frozen', True)
        return self
c = Config(host='h', port=502)
c.timeout = 5
c.port += 1
print c.host, c.port, c['timeout'], 'host' in c, 'nope' in c, list(c), hasattr(c, 'nope'), getattr(c, 'nope', 'd'), getattr(c, 'host')
del c.host
print list(c), vars(c)['_values'] is c._values
for action in ('c.host', 'c["host"]', 'setattr(c.freeze(), "x", 1)', 'delattr(c, "zz")'):
    try:
        print eval(action)
    except (AttributeError, KeyError, TypeError), e:
        print action, type(e).__name__, e
class Bunch(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
b = Bunch(a=1)
b.b = 2
del b.a
print b, b.b, b.nope, b['b'], isinstance(b, dict), b == {'b': 2}, b.keys()
class Struct:
    def __init__(self, **kw):
        self.__dict__.update(kw)
    def __repr__(self):
        return 'Struct(%s)' % ', '.join('%s=%r' % kv for kv in sorted(self.__dict__.items()))
    def __eq__(self, other):
        return self.__dict__ == other.__dict__
s = Struct(x=1, y='two')
s.z = None
print s, s == Struct(x=1, y='two', z=None), s == Struct(), sorted(vars(s)), s.__dict__['x']
for name in ('x', 'q'):
    print name, getattr(s, name, None), hasattr(s, name)
setattr(s, 'dyn amic', 5)
print getattr(s, 'dyn amic'), s
class Proxy(object):
    def __init__(self, target):
        self.target = target
        self.calls = []
    def __getattr__(self, name):
        attr = getattr(self.target, name)
        if not callable(attr):
            return attr
        def call(*args):
            self.calls.append(name)
            return attr(*args)
        return call
p = Proxy('text')
print p.upper(), p.replace('t', 'T'), p.split('e'), p.calls
try:
    p.nope
except AttributeError, e:
    print e
class Lazy(object):
    def __getattr__(self, name):
        print 'computing', name
        value = len(name)
        setattr(self, name, value)
        return value
z = Lazy()
print z.speed, z.speed, z.a
