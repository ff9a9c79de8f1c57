import sys
from StringIO import StringIO
s = StringIO()
print >>s, 'a', 1
print >> s, 'b',
print >>s, 'c'
print >>s
print >>sys.stdout, 'direct'
print repr(s.getvalue())
