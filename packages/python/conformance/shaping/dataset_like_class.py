# A small class over rows, as helper libraries have it.
class Table(object):
    def __init__(self, columns, rows=()):
        self.columns = list(columns)
        self.rows = [list(r) for r in rows]
    def __len__(self):
        return len(self.rows)
    def __iter__(self):
        for r in self.rows:
            yield dict(zip(self.columns, r))
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Table(self.columns, self.rows[key])
        if isinstance(key, tuple):
            r, c = key
            return self.rows[r][self.columns.index(c) if isinstance(c, basestring) else c]
        if isinstance(key, basestring):
            i = self.columns.index(key)
            return [r[i] for r in self.rows]
        return dict(zip(self.columns, self.rows[key]))
    def __setitem__(self, (r, c), value):
        self.rows[r][self.columns.index(c)] = value
    def __contains__(self, value):
        return any(value in r for r in self.rows)
    def __nonzero__(self):
        return len(self.rows) > 0
    def __add__(self, other):
        return Table(self.columns, self.rows + other.rows)
    def __repr__(self):
        return 'Table(%s, %d rows)' % ('/'.join(self.columns), len(self))
    def where(self, **conditions):
        return Table(self.columns, [r for r, d in zip(self.rows, self) if all(d.get(k) == v for k, v in conditions.items())])
    def order(self, *names):
        keys = [(n.lstrip('-'), n.startswith('-')) for n in names]
        rows = self.rows[:]
        for n, down in reversed(keys):
            i = self.columns.index(n)
            rows.sort(key=lambda r: r[i], reverse=down)
        return Table(self.columns, rows)
t = Table(['n', 'v'], [('a', 3), ('b', 1), ('c', 3)])
print t, len(t), bool(t), bool(Table([])), not Table(['x'])
print t['n'], t[0, 'v'], t[1, 0], t[-1]['n'], t[1:], t[::2]['n'], t[:].rows == t.rows
t[0, 'v'] = 9
print t['v'], 9 in t, 'z' in t, 'z' not in t, [d['n'] for d in t]
print t.where(v=3)['n'], t.where(v=3, n='c'), t.where(zz=1), len(t + t), t.order('-v', 'n')['n'], t.order('v')['n']
for d in t:
    print sorted(d.items())
try:
    t['nope']
except ValueError, e:
    print e
try:
    t[9]
except IndexError, e:
    print e
print sum(t['v']), max(t['v']), map(lambda d: d['n'], t), sorted(t, key=lambda d: d['v'])[0]['n'], list(enumerate(t['n'])), zip(t['n'], t['v'])
