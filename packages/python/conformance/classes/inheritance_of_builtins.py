class L(list):
    def first(self): return self[0] if self else None
    def __add__(self, o): return L(list.__add__(self, o))
    def __getitem__(self, i): return list.__getitem__(self, i)
    def append(self, x):
        list.append(self, x * 2)
l = L([1, 2])
l.append(3)
l.extend([9])
print l, l.first(), type(l + [4]).__name__, l[0], l[1:], type(l[1:]).__name__, len(l), isinstance(l, list), l == [1, 2, 6, 9], sorted(l, reverse=True), 6 in l, L().first(), list(l), sum(l), l.index(6), repr(L('ab'))
class D(dict):
    def __getitem__(self, k): return dict.__getitem__(self, k.lower())
    def __setitem__(self, k, v): dict.__setitem__(self, k.lower(), v)
    def __contains__(self, k): return dict.__contains__(self, k.lower())
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
d = D()
d['ABC'] = 1
print d['abc'], d['Abc'], 'ABC' in d, d.abc, d.get('ABC'), d.get('abc'), d.keys(), d, len(d), hasattr(d, 'zz'), d.has_key('abc'), dict(d), isinstance(d, dict), d == {'abc': 1}, d.pop('abc'), d
class S(str):
    def __new__(cls, v): return str.__new__(cls, v.upper())
    def shout(self): return self + '!'
    def __len__(self): return 99
s = S('abc')
print s, s.shout(), type(s.shout()).__name__, len(s), s[0], s == 'ABC', s.lower(), '%s' % s, isinstance(s, str), hash(s) == hash('ABC'), s in ['ABC'], {s: 1}['ABC'], repr(s), s + 'x', 'x' + s, s * 2
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    x = property(lambda self: self[0])
t = T(1, 2)
print t, t.x, t[1], len(t), t + (3,), type(t + (3,)).__name__, t == (1, 2), hash(t) == hash((1, 2)), isinstance(t, tuple), '%s-%s' % t, a if 0 else max(t)
class F(float):
    def __str__(self): return '%.1fF' % self
    def __add__(self, o): return F(float.__add__(self, o))
f = F(1.25)
print f, repr(f), f + 1, f * 2, type(f * 2).__name__, f == 1.25, '%s %.2f' % (f, f), isinstance(f, float), int(f), round(f, 1), F('2.5'), float(f), [f], -f
class I(int):
    def __div__(self, o): return 'div %s' % o
    def __cmp__(self, o): return -cmp(int(self), int(o))
    def __hash__(self): return 1
i = I(7)
print i, i / 2, i + 1, type(i + 1).__name__, i == 7, sorted([I(1), I(3), I(2)]), I(1) < I(2), max(I(1), I(2)), range(10)[i], '%d' % i, [i], bool(I(0)), i > 100, isinstance(i, int), long(i), float(i) / 2
class E(Exception):
    def __getitem__(self, i): return 'item %s' % i
    def __len__(self): return 5
e = E('a')
print e[0], len(e), e.args, str(e)
class St(set):
    def add(self, x): set.add(self, str(x))
st = St()
st.add(1)
print st, len(st), '1' in st, isinstance(st, set), sorted(st.union(['z']))
class U(unicode): tag = 'u'
print U(u'x'), U(u'x').tag, repr(U(u'x') + u'y'), type(U(u'x').upper()).__name__, U('a') == 'a', isinstance(U('a'), basestring)
