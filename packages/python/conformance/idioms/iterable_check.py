# Text has no __iter__ in Python 2: the usual way to tell a list from a string.
import java.util.ArrayList as ArrayList, java.util.HashMap as HashMap, java.util.Date as Date
class Plain(object):
    pass
class Iterable(object):
    def __iter__(self):
        return iter([1, 2])
class Old:
    def __iter__(self):
        return iter('ab')
for x in ('text', u'text', '', [], (), {}, set(), 1, 2.5, None, True, xrange(2), ArrayList(), HashMap()):
    print repr(x)[:8], hasattr(x, '__iter__'), getattr(x, '__iter__', None) is None
print [hasattr(x, '__iter__') for x in (iter([]), (y for y in []), Plain(), Iterable(), Old(), Date(0))]
name = '__iter__'
print hasattr('a', name), hasattr([], name), getattr(u'a', name, 'nothing')
try:
    'a'.__iter__
except AttributeError, e:
    print e
try:
    print u'a'.__iter__()
except AttributeError, e:
    print e
print list([3, 4].__iter__()), list(Iterable().__iter__()), list(Old().__iter__()), sorted({'k': 1}.__iter__())


def flat(x):
    if hasattr(x, '__iter__'):
        if hasattr(x, 'keys'):
            return dict((k, flat(x[k])) for k in x.keys())
        return list(flat(each) for each in x)
    return x


print flat({'a': 'bc', 'd': ['ef', (1, u'gh')]})
