def gen(n):
    for i in xrange(n):
        x = yield i
        if x: print 'got', x
g = gen(3)
print g.next(), next(g), g.send('v')
try:
    g.next()
except StopIteration:
    print 'stop'
print list(gen(3)), [x for x in (i * i for i in range(3))]
class It(object):
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print list(It()), It().next(), sum(It())
