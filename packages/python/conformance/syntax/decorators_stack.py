def deco(tag):
    print 'make', tag
    def wrap(f):
        print 'wrap', tag, f.__name__
        def inner(*a, **k):
            return '<%s>%s</%s>' % (tag, f(*a, **k), tag)
        inner.__name__ = f.__name__
        return inner
    return wrap
@deco('b')
@deco('i')
def text(s, up=False): return s.upper() if up else s
print text('x'), text('x', up=True), text.__name__
class C(object):
    @staticmethod
    def s(x): return x * 2
    @classmethod
    def c(cls, x): return cls.__name__, x
    @property
    def p(self): return 'prop'
    @p.setter
    def p(self, v): print 'set', v
print C.s(2), C().s(3), C.c(1), C().c(2), C().p
c = C()
c.p = 5
def cls_deco(cls):
    cls.added = 'yes'
    return cls
@cls_deco
class D: pass
print D.added, D().added
registry = {}
def register(name):
    def r(f):
        registry[name] = f
        return f
    return r
@register('one')
def _one(): return 1
print sorted(registry), registry['one'](), _one()
@apply
def immediate(): return 'called at once'
print immediate
