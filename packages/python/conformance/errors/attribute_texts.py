def t(f):
    try:
        print f()
    except (AttributeError, TypeError), e:
        print type(e).__name__, e
class New(object):
    x = 1
    __slots__ = ('a',)
class Old: pass
def fn(): pass
t(lambda: New().y)
t(lambda: New.y)
t(lambda: Old().y)
t(lambda: Old.y)
t(lambda: New().a)
t(lambda: setattr(New(), 'zz', 1))
t(lambda: fn.nothing)
t(lambda: (1).foo)
t(lambda: 'a'.foo)
t(lambda: u'a'.foo)
t(lambda: [].foo)
t(lambda: {}.foo)
t(lambda: ().foo)
t(lambda: None.foo)
t(lambda: (1.5).foo)
t(lambda: 5L .foo)
t(lambda: set().foo)
t(lambda: True.foo)
t(lambda: int.foo)
t(lambda: (lambda: 1).foo)
t(lambda: (x for x in []).foo)
t(lambda: setattr(1, 'x', 2))
t(lambda: setattr(int, 'x', 2))
t(lambda: setattr([], 'x', 2))
t(lambda: delattr(Old, 'gone'))
t(lambda: object().x)
t(lambda: setattr(object(), 'x', 1))
