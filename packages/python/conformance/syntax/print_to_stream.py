import sys
class Out(object):
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
o = Out()
print >>o, 'a', 1, u'b'
print >>o, 'c',
print >>o, 'd'
print >>o
print >>o, 'x\n',
print >>o, 'y'
print ''.join(o.got).split('\n')
print hasattr(o, 'softspace'), o.softspace
print >>None, 'to stdout'
print >>sys.stdout, 'also', 'stdout'
class NoWrite(object): pass
try:
    print >>NoWrite(), 'x'
except AttributeError, e:
    print 'AttributeError', e
old = sys.stdout
sys.stdout = o2 = Out()
print 'captured', 1
print 'more',
sys.stdout = old
print ''.join(o2.got).rstrip()
