for a, b in ((set([1]), 5), (5, set([1])), (set([1]), None), (None, set([1])), ('a', set()), ([1], frozenset()), (set(), (1,)), ((1,), set()), ({}, set()), (set(), object)):
    for name, f in (('<', lambda: a < b), ('>=', lambda: a >= b), ('cmp', lambda: cmp(a, b)), ('sorted', lambda: 0 * len(sorted([a, b]))), ('max', lambda: 0 * (max(a, b) == 1)), ('==', lambda: a == b)):
        try: print name, f(),
        except TypeError, e: print name, e,
    print
print hash('abc'), hash(u'abc'), hash(-1), hash(5), hash(2.5), hash(-0.5), hash(1e300), hash(2.0), hash(True), hash(5L), hash(2147483648), hash(-2147483649), hash(10**20), hash(None) is not None, hash(''), hash(u'\u20ac'), hash(1j), hash(float('inf')), hash(0.0)
