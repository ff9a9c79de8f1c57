values = [0, 1, -1, 0.0, 0.1, 0L, 1L, 0j, 1j, '', 'a', u'', u'0', '0', [], [0], (), (0,), {}, {0: 0}, set(), set([0]), frozenset(), None, True, False, xrange(0), xrange(1), object, len, float('nan'), slice(0)]
print [bool(v) for v in values]
print [not v for v in values] == [not bool(v) for v in values], ['t' if v else 'f' for v in values] == [v and 't' or 'f' for v in values], len([v for v in values if v]), len(filter(None, values))
print True + True, True * 5, True == 1, True is 1, True > False, [10, 20][True], 'ab'[False], True and 'x', False or 'y', not True, ~True, -True, True / 2, True << 2, str(True), repr(False), int(True), float(True), bool('False'), bool(None), isinstance(True, int), type(True), {True: 'a', 1: 'b'}, hash(True), True & False, True | False, True ^ True, type(True & False), type(True & 1), type(True + 0), sum([True, True, False]), [True, False].count(True), sorted([True, False]), '%d %s %r' % (True, True, True), True.__class__.__name__, cmp(True, False), divmod(True, 1), max(True, 2), bool.__name__, bool.__bases__[0].__name__, range(True), 'x' * True, True.real
print 1 and 2, 0 and 2, 1 or 2, 0 or 2, None and 1, None or None, '' or [] or 0, 'a' and 'b' and 'c', 1 and 0 and 2, [] and 1 or 'else', (0 or 1) and 5, not 0 and 1, not (1 and 0)
def t(x):
    print 'called', x,
    return x
print t(0) and t(1), t(1) or t(2), t(1) and t(2) or t(3)
class B(object):
    def __nonzero__(self): print 'nz',; return False
class L(object):
    def __len__(self): print 'len',; return 0
class BL(object):
    def __nonzero__(self): return True
    def __len__(self): return 0
print bool(B()), not B(), bool(L()), 'y' if L() else 'n', bool(BL()), any([B(), L()]), all([BL()]), bool(type('E', (), {})())
