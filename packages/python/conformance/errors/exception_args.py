class E(Exception): pass
class WithInit(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
class WithSuper(Exception):
    def __init__(self, code):
        Exception.__init__(self, 'code %d' % code)
        self.code = code
class WithStr(Exception):
    def __str__(self): return 'custom'
class WithUnicode(Exception):
    def __unicode__(self): return u'uni'
for e in (E(), E('m'), E('a', 2), E(None), E(u'uni'), E(''), E([1]), E(('t',)), E(5), WithInit(1, 2), WithSuper(7), WithStr('x'), WithUnicode('y'), KeyError('k'), KeyError(), KeyError('a', 'b'), KeyError(5), StopIteration(3), SystemExit(2), AssertionError('a'), UnicodeError('u')):
    print type(e).__name__, e.args, repr(str(e)), repr(e), repr(e.message), repr(unicode(e))
e = E('one')
e.args = ('two', 3)
print e, e[0], e[1], len(e.args)
e.message = 'set'
print e.message, e
e.extra = 1
print e.extra, e.__dict__.keys() == ['extra'] or sorted(e.__dict__)
print e.__class__ is E, isinstance(e, Exception), E('x') == E('x'), E('x') != E('x'), bool(E())
try:
    E('x')[3]
except IndexError, i:
    print i
print [a for a in E('p', 'q')], E('p', 'q')[:1]
