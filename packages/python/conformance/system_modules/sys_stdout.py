import sys
from StringIO import StringIO
saved, out = sys.stdout, StringIO()
sys.stdout = out
print 'captured', 1
sys.stdout.write('raw')
sys.stdout = saved
print repr(out.getvalue())
class Tee(object):
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
t = Tee()
print >> t, 'a', 'b',
print >> t, 'c'
print ''.join(t.parts).split()
sys.stdout.write('no newline')
sys.stdout.write('\n')
print sys.stdout is saved
class Upper:
    def __init__(self, stream): self.stream = stream
    def write(self, s): self.stream.write(s.upper())
sys.stdout = Upper(saved)
print 'shout'
sys.stdout = saved
print 'normal'
