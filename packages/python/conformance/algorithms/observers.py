# Listeners: lists of callbacks, bound methods, errors in one of them.
class Event(object):
    def __init__(self):
        self.listeners = []
    def __iadd__(self, f):
        self.listeners.append(f)
        return self
    def __isub__(self, f):
        self.listeners.remove(f)
        return self
    def __call__(self, *args, **kwargs):
        errors = []
        for f in self.listeners[:]:
            try:
                f(*args, **kwargs)
            except Exception, e:
                errors.append('%s: %s' % (type(e).__name__, e))
        return errors
    def __len__(self):
        return len(self.listeners)
    def __contains__(self, f):
        return f in self.listeners
class Display:
    def __init__(self, name):
        self.name = name
        self.seen = []
    def update(self, value, quality='Good'):
        self.seen.append((value, quality))
        if value < 0:
            raise ValueError('%s got %s' % (self.name, value))
changed = Event()
d1, d2 = Display('d1'), Display('d2')
changed += d1.update
changed += d2.update
lines = []
changed += lambda v, **k: lines.append('%s %s' % (v, k))
print len(changed), bool(Event()), changed(5), changed(-1, quality='Bad'), changed(*[7])
print d1.seen, d2.seen == d1.seen, lines
print d1.update in changed, Display('d1').update in changed, d1.update == d1.update, d1.update is d1.update, d1.update == d2.update
changed -= d2.update
print len(changed), changed(1), d2.seen[-1], d1.seen[-1]
try:
    changed -= d2.update
except ValueError, e:
    print 'ValueError:', e
print changed(), changed(1, 2, 3)
once = []
def first(v):
    once.append(v)
    changed.listeners.remove(first)
changed += first
changed(8)
changed(9)
print once, d1.seen[-2:], len(lines)
class Tag(object):
    def __init__(self, value):
        self.__value = value
        self.changed = Event()
    def get(self):
        return self.__value
    def set(self, value):
        old, self.__value = self.__value, value
        if old != value:
            self.changed(self, old, value)
    value = property(get, set, doc='The value.')
t = Tag(1)
trail = []
t.changed += lambda tag, old, new: trail.append((old, new, tag.value))
t.value = 2
t.value = 2
t.value += 5
t.set(0)
print trail, t.value, Tag.value.__doc__, sorted(vars(t))[0]
try:
    t.__value
except AttributeError, e:
    print e
print t._Tag__value, hasattr(t, '__value'), len(t.changed), [f.__name__ for f in t.changed.listeners], d1.update.__name__, d1.update.im_self.name, d1.update.im_func.func_name
