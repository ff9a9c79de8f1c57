# A class hierarchy as device libraries have it.
class Device(object):
    kind = 'device'
    count = 0
    def __init__(self, name, **props):
        Device.count += 1
        self.name = name
        self.props = dict(self.defaults(), **props)
    def defaults(self):
        return {'enabled': True}
    def describe(self):
        return '%s %s (%s)' % (self.kind, self.name, ', '.join('%s=%s' % i for i in sorted(self.props.items())))
    def __str__(self):
        return '<%s %s>' % (self.__class__.__name__, self.name)
    def __cmp__(self, other):
        return cmp(self.name, other.name)
    def __hash__(self):
        return hash(self.name)
class Motor(Device):
    kind = 'motor'
    def defaults(self):
        d = super(Motor, self).defaults()
        d.update(speed=0, limit=1500)
        return d
    @property
    def speed(self):
        return self.props['speed']
    @speed.setter
    def speed(self, value):
        if not 0 <= value <= self.props['limit']:
            raise ValueError('%s: speed %s outside 0..%d' % (self.name, value, self.props['limit']))
        self.props['speed'] = value
class Logged(object):
    def __init__(self, *args, **kwargs):
        super(Logged, self).__init__(*args, **kwargs)
        self.log = ['created']
    def describe(self):
        return 'logged ' + super(Logged, self).describe()
class Servo(Logged, Motor):
    kind = 'servo'
    def defaults(self):
        return dict(Motor.defaults(self), limit=3000)
devices = [Servo('S1'), Motor('M1', speed=10), Device('D1', enabled=False)]
for d in devices:
    print d, '|', d.describe(), '|', isinstance(d, Motor), type(d).__name__, d.kind
print Device.count, [k.__name__ for k in Servo.__mro__], Servo.__bases__ == (Logged, Motor), issubclass(Servo, Device)
print map(str, sorted(devices)), Motor('M1') == devices[1], Motor('M1') is devices[1], len(set([Motor('X'), Motor('X')])), max(devices).name
m = devices[1]
m.speed = 1500
print m.speed, m.props['speed']
try:
    m.speed = 1501
except ValueError, e:
    print e
m.speed += -100
print m.speed, devices[0].log, hasattr(m, 'log')
try:
    Device('a', 'b')
except TypeError, e:
    print e
try:
    Device()
except TypeError, e:
    print e
try:
    del m.speed
except AttributeError, e:
    print e
try:
    m.nope()
except AttributeError, e:
    print e
registry = dict((c.__name__, c) for c in (Device, Motor, Servo))
print registry['Servo']('S9').describe(), sorted(registry), [c.__name__ for c in Device.__subclasses__()]
print Device.describe(m), Motor.speed.fget(m), getattr(m, 'speed'), 'speed' in dir(m), 'speed' in vars(m), sorted(vars(m)), m.__dict__ is vars(m), m.__class__.kind
