def read(lines):
    for line in lines: yield line.rstrip('\n')
def grep(pattern, lines):
    for l in lines:
        if pattern in l: yield l
def fields(lines, sep=','):
    for l in lines: yield l.split(sep)
text = 'a,1\nb,2\nab,3\n'
print list(fields(grep('a', read(text.splitlines(True))))), sum(int(f[1]) for f in fields(read(text.splitlines()))), max(fields(read(['x,1', 'y,9'])), key=lambda f: f[1])
def batch(it, n):
    it = iter(it)
    while True:
        chunk = [x for _, x in zip(range(n), it)]
        if not chunk: return
        yield chunk
print list(batch(range(7), 3)), list(batch([], 2))
def take(n, it):
    for i, x in enumerate(it):
        if i >= n: return
        yield x
def count(start=0):
    while True:
        yield start
        start += 1
print list(take(3, count(5))), list(take(2, (x * x for x in count() if x % 2)))
def flatten(x):
    for e in x:
        if hasattr(e, '__iter__') and not isinstance(e, basestring):
            for y in flatten(e): yield y
        else: yield e
print list(flatten([1, [2, (3, 'ab')], [[4]]]))
def pairwise(it):
    it = iter(it)
    prev = it.next()
    for x in it:
        yield prev, x
        prev = x
print list(pairwise('abcd')), list(pairwise([1])), list(pairwise([]))
def interleave(*its):
    its = map(iter, its)
    while its:
        for it in its[:]:
            try: yield it.next()
            except StopIteration: its.remove(it)
print ''.join(interleave('abc', '12')), list(interleave())
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found):
            found.append(n)
            yield n
print list(take(8, primes()))
def coroutine(f):
    def start(*a):
        g = f(*a)
        g.next()
        return g
    return start
@coroutine
def averager():
    total, n, avg = 0.0, 0, None
    while True:
        v = yield avg
        total += v
        n += 1
        avg = total / n
a = averager()
print a.send(10), a.send(20), a.send(60)
@coroutine
def collector(target):
    try:
        while True: target.append((yield))
    except GeneratorExit: target.append('closed')
out = []
c = collector(out)
for i in 'xy': c.send(i)
c.close()
print out
def tree(n): return (n, [tree(n - 1)] * 2) if n else (0, [])
def walk(t):
    yield t[0]
    for k in t[1]:
        for x in walk(k): yield x
print list(walk(tree(2))), len(list(walk(tree(4)))), dict((k, len(list(g))) for k, g in __import__('itertools').groupby(sorted(walk(tree(3))))), sorted(set(walk(tree(3))))
def tracker():
    try:
        for i in range(3): yield i
    finally: log.append('done')
log = []
print list(tracker()), log, [x for x in tracker()], len(log), zip(tracker(), 'ab'), tuple(x for x in tracker() if x), any(x == 1 for x in tracker()), dict(zip('ab', count()))
