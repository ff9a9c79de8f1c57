class Counter:
    total = 0
    names = []
    def __init__(self, name):
        Counter.total += 1
        self.names.append(name)
        self.total = self.total / 1
    def __str__(self): return 'Counter<%d>' % Counter.total
    def __cmp__(self, other): return cmp(self.total, other.total)
a, b = Counter('a'), Counter('b')
print a, b, Counter.names, a.total, b.total, a < b, a == a, sorted([b, a])[0] is a
print '%s' % a, str(b), [str(x) for x in (a, b)]
