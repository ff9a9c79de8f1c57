class S(object):
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return ('item', i)
    def __setitem__(self, i, x): print 'set', i, x
    def __delitem__(self, i): print 'del', i
    def __contains__(self, x): return x in self.v
    def __iter__(self): return iter(self.v)
    def __reversed__(self): return iter('rev')
s = S(1, 2, 3)
print s[0], s[-1], s['k'], s[1:2], s[:], s[::2], s[1, 2], s[..., 1], s[1:2, 3]
s[0] = 'a'
s[1:3] = 'b'
s[::2] = 'c'
del s[5]
del s[1:2]
print 2 in s, 9 in s, list(s), len(s), list(reversed(s)), bool(s), bool(S()), [x for x in s], tuple(s), sum(s), max(s), sorted(s, reverse=True)
class G(object):
    def __getslice__(self, i, j): return ('slice', i, j)
    def __setslice__(self, i, j, v): print 'setslice', i, j, v
    def __delslice__(self, i, j): print 'delslice', i, j
    def __getitem__(self, i): return ('item', i)
    def __len__(self): return 10
g = G()
print g[1:2], g[1:-1], g[::2], g[3], g[1:5]
g[1:2] = 'x'
del g[3:4]
class O(object):
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print list(O()), 20 in O(), 5 in O(), [x for x in O()], zip(O(), 'ab'), iter(O()).next(), max(O()), dict(enumerate(O()))
class D(dict):
    def __missing__(self, k): return 'missing ' + k
d = D(a=1)
print d['a'], d['b'], d.get('b'), 'b' in d, len(d), isinstance(d, dict), d == {'a': 1}, d
