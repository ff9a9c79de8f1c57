# Comparing lists of names with sets.
configured = ['Pump1', 'Pump2', 'Valve1', 'Pump2']
found = ['Pump2', 'Valve1', 'Valve9']
print sorted(set(configured) - set(found)), sorted(set(found) - set(configured)), sorted(set(configured) & set(found))
print sorted(set(configured) | set(found)), sorted(set(configured) ^ set(found))
print [c for c in configured if c not in found]
print len(configured) != len(set(configured)), sorted(set(c for c in configured if configured.count(c) > 1))
def unique(items):
    seen = set()
    out = []
    for i in items:
        if i not in seen:
            seen.add(i)
            out.append(i)
    return out
print unique(configured), unique('mississippi'), unique([1, 1.0, True, '1', u'1', 2])
add = set().add
print add('x'), [x for x in [3, 1, 3, 2, 1] if not (x in [] or None)]
s = set()
s.update('ab', ['c'])
s.discard('z')
try:
    s.remove('z')
except KeyError, e:
    print 'KeyError:', e
print sorted(s), s.issubset('abcd'), s.issuperset(['a']), s <= set('abc'), s < set('abc'), s == set(['c', 'b', 'a'])
print set([1, 2]) == frozenset([2, 1]), set([1]) == [1], hash(frozenset()) == hash(frozenset([]))
try:
    set([[1]])
except TypeError, e:
    print 'TypeError:', e
try:
    s | ['d']
except TypeError, e:
    print 'TypeError:', e
print sorted(s.union(['d'], 'e')), sorted(s.intersection('abx')), sorted(s.difference('a')), sorted(s.symmetric_difference('cd'))
print set(), set([5]), frozenset(['q']), set([(1, 2)]), repr(set(['x']))
one = set([1])
print one.pop(), one, len(one), bool(one)
try:
    one.pop()
except KeyError, e:
    print 'KeyError:', e
added, removed = [sorted(x) for x in (set(found) - set(configured), set(configured) - set(found))]
print 'added: %s, removed: %s' % (', '.join(added) or 'none', ', '.join(removed) or 'none')
