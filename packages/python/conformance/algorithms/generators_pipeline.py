# Pipelines of generators: lines, filters, batches, peeking, early end.
def source():
    for n, line in enumerate(['# head', 'a=1', '', 'b = 2', 'bad', 'c=3']):
        yield n + 1, line
def clean(lines):
    for n, l in lines:
        l = l.split('#')[0].strip()
        if l:
            yield n, l
def parse(lines):
    for n, l in lines:
        try:
            k, v = l.split('=')
        except ValueError:
            print 'line %d: %r' % (n, l)
            continue
        yield k.strip(), int(v)
print list(parse(clean(source())))
pipe = parse(clean(source()))
print pipe.next(), next(pipe), [k for k, v in pipe], next(pipe, 'end')
def batch(items, size):
    group = []
    for i in items:
        group.append(i)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
print list(batch(xrange(7), 3)), list(batch('', 2)), [sum(b) for b in batch((x * x for x in range(5)), 2)]
def pairwise(items):
    it = iter(items)
    prev = it.next()
    for i in it:
        yield prev, i
        prev = i
print list(pairwise('abcd')), list(pairwise([1]))
class Peek(object):
    def __init__(self, items):
        self.it = iter(items)
        self.ahead = []
    def __iter__(self):
        return self
    def next(self):
        return self.ahead.pop() if self.ahead else self.it.next()
    def peek(self, default=None):
        if not self.ahead:
            try:
                self.ahead.append(self.it.next())
            except StopIteration:
                return default
        return self.ahead[0]
p = Peek([1, 1, 2])
print p.peek(), p.next(), p.peek(), [x for x in p], p.peek('none')
def countdown(n):
    try:
        while n:
            yield n
            n -= 1
    finally:
        print 'cleaned at', n
counting = countdown(5)
for x in counting:
    if x == 3:
        break
    print x,
counting.close()
g = countdown(2)
g.next()
g.close()
def average():
    total = count = 0.0
    value = None
    while True:
        x = yield value
        total += x
        count += 1
        value = total / count
a = average()
a.next()
print [a.send(v) for v in (10, 20, 60)]
def walk(tree, depth=0):
    for k in sorted(tree):
        yield depth, k
        for item in walk(tree[k], depth + 1):
            yield item
for depth, k in walk({'root': {'b': {}, 'a': {'x': {}}}}):
    print '  ' * depth + k
gen = (x for x in [3, 1, 2])
print sorted(gen), list(gen), max(x % 3 for x in range(9)), dict((x, x * x) for x in range(3)), tuple(x for x in 'ab'), set(x % 2 for x in range(5)) == set([0, 1])
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
import itertools
print list(itertools.islice(primes(), 8)), list(itertools.takewhile(lambda p: p < 12, primes()))
try:
    def broken():
        yield 1
        raise ValueError('in generator')
    for v in broken():
        print v
except ValueError, e:
    print e
