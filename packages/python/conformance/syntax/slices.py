l = range(10)
print l[2:5], l[:3], l[-2:], l[::3], l[::-1], 'abc'[1:], u'abc'[::-1]
l[2:4] = ['x']
print l
del l[1:3]
print l
print l[:], (1, 2, 3)[1:]
class S(object):
    def __getitem__(self, i): return i
print S()[1], S()[1:2:3]
class T(object):
    def __getslice__(self, a, b): return ('slice', a, b)
    def __getitem__(self, i): return ('item', i)
print T()[1:2], T()[5]
