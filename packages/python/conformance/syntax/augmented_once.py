log = []
class L(list):
    def __getitem__(self, i): log.append(('get', i)); return list.__getitem__(self, i)
    def __setitem__(self, i, v): log.append(('set', i, v)); list.__setitem__(self, i, v)
def idx():
    log.append('idx')
    return 0
l = L([10])
l[idx()] += 5
print log, list(l)
del log[:]
class O(object):
    def __init__(self): self.__dict__['v'] = 7
    def __getattr__(self, n): log.append(n); return 1
    def __setattr__(self, n, v): log.append((n, v)); self.__dict__[n] = v
def o():
    log.append('o()')
    return obj
obj = O()
o().v /= 2
o().w += 1
o().v %= 2
print log
d = {'a': [1], 'n': 5}
d['a'] += [2]
d['n'] -= 1
d['n'] *= 3
d['n'] **= 2
d['n'] //= 5
d['n'] <<= 1
d['n'] >>= 2
d['n'] |= 8
d['n'] &= 12
d['n'] ^= 5
print d
s = 'a'
s += 'b'
s *= 2
s %= ()
print s
t = (1,)
t += (2,)
print t
u = u'x'
u += 'y'
print repr(u)
f = 7
f /= 2.0
print f
try: d['zz'] += 1
except KeyError, e: print 'KeyError', e
try: t[0] += 1
except TypeError, e: print e
try: s += 1
except TypeError, e: print e
tl = ([1],)
try: tl[0] += [2]
except TypeError, e: print e, tl
def local():
    n = 1
    n += n
    n -= -1
    return n
print local()
def unbound():
    q += 1
try: unbound()
except UnboundLocalError, e: print e
class I(object):
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return 'sub'
    def __imul__(self, o): return 'imul'
i = j = I(1)
i += 5
print i.v, i is j
i -= 1
print i
j *= 2
print j
