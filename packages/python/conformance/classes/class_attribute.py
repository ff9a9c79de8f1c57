class Base(object):
    def name(self):
        return self.__class__.__name__
    def again(self):
        return self.__class__()
class Derived(Base):
    pass
class Old:
    pass
class Raised(RuntimeError):
    pass
numbers = [1, 2 ** 31, 2 ** 31 - 1, -2 ** 31, 2 ** 40, 10L, int(1e10), 5000000000 // 5000000000, True, 1.5, 2j]
for x in numbers + ['a', u'a', None, [], {}, (), Base(), Derived(), Old(), Base, ValueError('x'), len, lambda: 1]:
    print x.__class__ is type(x), x.__class__.__name__,
print
print Derived().name(), Derived().again().name(), isinstance(Derived().again(), Derived), Old().__class__ is Old
print (2 ** 40).__class__ == long, (2 ** 20).__class__ == int, numbers[6].__class__ in (int, long), getattr(Derived(), '__class__').__name__
def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RuntimeError, e:
    print e.__class__, type(e), e.__class__.__name__, type(e).__name__, e.__class__ is RuntimeError, isinstance(e, StandardError)
try:
    raise Raised('x')
except RuntimeError, e:
    print e.__class__.__name__, type(e).__name__
d = Derived()
d.__class__ = Base
print d.name()
