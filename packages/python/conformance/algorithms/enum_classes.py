# Enumerations by classes, flags, reversed names.
class Color:
    RED, GREEN, BLUE = range(3)
print Color.RED, Color.BLUE, Color.GREEN == 1
print sorted(n for n in dir(Color) if not n.startswith('_')), dict((v, k) for k, v in vars(Color).items() if k.isupper())[2]
class State(object):
    IDLE = 0
    RUN = 10
    FAULT = 99
    TEXT = {IDLE: 'Idle', RUN: 'Running'}
    @classmethod
    def name(cls, value):
        for k, v in sorted(cls.__dict__.items()):
            if v == value and k.isupper():
                return k
        return 'UNKNOWN(%s)' % value
    @classmethod
    def text(cls, value):
        return cls.TEXT.get(value, cls.name(value).title())
print [State.name(v) for v in (0, 10, 99, 5, None)], [State.text(v) for v in (0, 99, 7)]
def enum(*names, **fixed):
    values = dict(zip(names, range(len(names))), **fixed)
    values['names'] = dict((v, k) for k, v in values.items())
    return type('Enum', (), values)
Mode = enum('OFF', 'AUTO', MANUAL=7)
print Mode.OFF, Mode.AUTO, Mode.MANUAL, Mode.names[7], Mode.__name__, sorted(Mode.names.items())
try:
    Mode.NOPE
except AttributeError, e:
    print e
try:
    Color.PINK
except AttributeError, e:
    print e
class EnumValue(int):
    def __new__(cls, value, name):
        self = int.__new__(cls, value)
        self.label = name
        return self
    def __repr__(self):
        return '<%s %d>' % (self.label, self)
    __str__ = __repr__
LOW, HIGH = EnumValue(1, 'Low'), EnumValue(3, 'High')
print LOW, [HIGH], LOW + HIGH, LOW < HIGH, HIGH == 3, {3: 'three'}[HIGH], sorted([HIGH, LOW]), '%s %d %r' % (LOW, LOW, LOW), max(LOW, HIGH).label, isinstance(LOW, int), type(LOW + 1)
class Priority(object):
    def __init__(self, rank, name):
        self.rank, self.name = rank, name
    def __cmp__(self, other):
        return cmp(self.rank, getattr(other, 'rank', other))
    def __hash__(self):
        return self.rank
    def __repr__(self):
        return self.name
    def __int__(self):
        return self.rank
    def __nonzero__(self):
        return self.rank > 0
P = [Priority(i, n) for i, n in enumerate(('Diagnostic', 'Low', 'High'))]
print sorted(P, reverse=True), P[1] > P[0], P[2] == 2, P[2] >= P[1], P[1] != Priority(1, 'x'), bool(P[0]), int(P[2]), {P[1]: 'v'}[Priority(1, '')], max(P), P.index(2), 1 in P
flags = dict(READ=1, WRITE=2, EXEC=4)
def flag_names(v):
    return '|'.join(sorted((n for n in flags if v & flags[n]), key=flags.get)) or '0'
print [flag_names(v) for v in range(8)]
for i, (name, value) in enumerate(sorted(flags.items(), key=lambda f: f[1])):
    print i, name, value,
print
from collections import namedtuple
Limits = namedtuple('Limits', 'low high')
l = Limits(1, high=5)
print l, l.low, l[1], l._replace(low=0), l._fields, tuple(l), l == (1, 5), Limits._make([7, 8]), sorted(l._asdict().items())
low, high = l
print low, high, [getattr(l, f) for f in l._fields], isinstance(l, tuple), l + (9,)
try:
    l.low = 3
except AttributeError, e:
    print e
try:
    Limits(1)
except TypeError, e:
    print e
