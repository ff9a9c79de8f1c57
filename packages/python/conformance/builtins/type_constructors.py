print list(), list(()), list('ab'), list([1]), list({1: 2}), list(set([1])), list(xrange(2)), list(x for x in 'q'), list(enumerate('a')), list(reversed([1, 2])), list(zip([1], [2])), list(u'ab'), list(iter([5]))
print tuple(), tuple([1]), tuple('ab'), tuple({'k': 1}), tuple(tuple([1])), dict(), dict({}), dict(a=1, b=2) == {'a': 1, 'b': 2}, dict([(1, 2)]), dict(((1, 2),)), dict([[1, 2]]), dict(['ab']), dict({'a': 1}, a=2), dict(zip('a', [1])), dict({1: 2}.items()), dict(iter([(1, 2)]))
print set(), set('aa'), set([1, 1]), set((1,)), set({1: 2}), frozenset('a'), sorted(set(range(3))), bool(), bool(5), bool(''), bool([0]), str(), str(5), unicode(), unicode(5), unicode('a'), repr(unicode('a')), int(), float(), long(), complex(), object() is not None, type(object())
print bytearray('abc'), bytearray(3), bytearray([65, 66]), len(bytearray('ab')), bytearray('abc')[0], bytearray('abc')[1:], str(bytearray('abc')), repr(bytearray('a')), bytearray('a') + 'b', bytearray('ab') == 'ab', list(bytearray('ab')), bytearray('abc').upper(), bytearray(u'a', 'utf-8')
b = bytearray('abc')
b[0] = 90
b.append(100)
b.extend('ef')
print b, b.pop(), b, b.find('b'), 'b' in b, b.decode('ascii'), isinstance(b, str), [x for x in b][:2]
print buffer('abc')[1], str(buffer('abc')), type(xrange(2)), xrange(1, 10, 3), xrange(5)[1], len(xrange(0, 10, 3)), list(xrange(3, 0, -1)), slice(1, 2), type(slice(1)), memoryview is not None
print isinstance([], list), type([]) is list, list is type([]), [].__class__, ().__class__.__name__, {}.__class__ is dict, (1).__class__, 'a'.__class__, u'a'.__class__, (1.0).__class__, None.__class__, set().__class__, len.__class__, (lambda: 0).__class__, int.__class__
for bad in ('list(5)', 'tuple(5)', 'dict(5)', 'dict([1, 2])', "dict('ab')", 'dict([(1, 2, 3)])', 'set(5)', 'frozenset(None)', 'dict(1, 2)', 'list(1, 2)', 'bytearray([300])', 'xrange()', "xrange('a')", 'slice()', 'object(1)', 'bool(1, 2)', 'iter(5)', 'enumerate()', 'reversed(5)', 'zip(1)', 'type(1, 2)', 'property(1, 2, 3, 4, 5)', 'NoneType()'):
    try: print bad, eval(bad)
    except Exception, e: print bad, type(e).__name__
