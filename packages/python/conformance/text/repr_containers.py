print [1, 'a', u'b', 2.5, None, True, 3L, (1,), (), [], {}], {'k': [1, {'n': u'x'}]}
print set([1]), frozenset(['a']), set(), repr(set([u'x'])), [set([1])], xrange(3), xrange(1, 5, 2)
from collections import OrderedDict, defaultdict, namedtuple, deque, Counter
print OrderedDict([('a', 1), ('b', u'x')]), OrderedDict(), deque([1, 2]), Counter('aab')
P = namedtuple('P', 'x y')
print P(1, u'b'), P(x=1, y=2).x, P(1, 2)._asdict(), P._fields
d = defaultdict(list)
d['a'].append(1)
print d['a'], d
print type(1), type('a'), type(u'a'), type([]), type({}), type(None), type(1.5), type(1L), type(True), type(()), type(set())
class Old: pass
class New(object): pass
print New, str(New), repr(type(New())), Old, isinstance(Old(), Old), type(New)
l = [1]; l.append(l)
print l
d = {}; d['d'] = d
print d
print ValueError('a'), repr(ValueError('a')), repr(ValueError('a', 1)), repr(KeyError('k')), repr(Exception()), [ValueError('x')], ValueError, Exception
print 'a\\b', ['a\\b', 'it\'s', "q\"'"], ['\n'], ['\xe9'], [u'\u1234']
