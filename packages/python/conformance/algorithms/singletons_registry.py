# Singletons, plugin registries by name and by metaclass, factories.
class Settings(object):
    _instance = None
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super(Settings, cls).__new__(cls)
            cls._instance.values = {}
        return cls._instance
    def __init__(self, name=None):
        self.name = name
a, b = Settings('one'), Settings('two')
a.values['k'] = 1
print a is b, b.values, a.name
def singleton(cls):
    instances = {}
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get
@singleton
class Pool:
    def __init__(self, size):
        self.size = size
print Pool(5) is Pool(9), Pool().size, type(Pool).__name__
class Borg:
    shared = {}
    def __init__(self):
        self.__dict__ = self.shared
x, y = Borg(), Borg()
x.val = 3
print y.val, x is y, x.__dict__ is y.__dict__
PLUGINS = {}
def plugin(name, order=0):
    def register(f):
        PLUGINS[name] = (order, f)
        return f
    return register
@plugin('double', 2)
def double(v):
    return v * 2
@plugin('negate', order=1)
def negate(v):
    return -v
value = 5
for name, (order, f) in sorted(PLUGINS.items(), key=lambda i: i[1][0]):
    value = f(value)
    print name, order, f.__name__, value
class Meta(type):
    known = []
    def __new__(meta, name, bases, attrs):
        cls = type.__new__(meta, name, bases, attrs)
        if attrs.get('code'):
            meta.known.append((attrs['code'], cls))
        return cls
class Report(object):
    __metaclass__ = Meta
    code = None
    def run(self):
        return self.__class__.__name__.upper()
class Daily(Report):
    code = 'd'
class Weekly(Report):
    code = 'w'
    def run(self):
        return 'week of ' + Report.run(self)
print [(c, k.__name__, k().run()) for c, k in Meta.known], type(Daily), isinstance(Daily, Meta), dict(Meta.known)['w']().run()
def make(code, default=Report):
    return dict(Meta.known).get(code, default)()
print make('d').run(), make('?').run(), make('w').code
Dynamic = type('Dynamic', (Report,), {'code': 'x', 'extra': lambda self, n: n + 1})
print Dynamic().run(), Dynamic().extra(1), len(Meta.known), Dynamic.__name__, Dynamic.__bases__[0].__name__
print sorted(n for n in globals().keys() if n[0].isupper()), callable(Pool), callable(5), callable(Daily)
for name in ('double', 'nope', 'Daily'):
    target = globals().get(name)
    print name, target and target.__name__, callable(target)
