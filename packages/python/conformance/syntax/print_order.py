def say(x):
    print '<%s>' % x,
    return x
print say(1), say(2)
print say('a'), say('b'),
print
print (say(3)), say(4)
def fail():
    raise ValueError('no')
try:
    print 'before', fail(), 'after'
except ValueError, e:
    print 'caught', e
print
print 'tab\t', 'next'
print 'newline\n', 'next'
print 'space ', 'next'
print '', 'leading', ''
print ('tuple', 1), ('x',)
print ()
print (1), (2)
print ((1, 2))
print 1,
print 2,
print 3
for i in range(3): print i,
print 'end'
print not 1, -1, ~1
print 'a' 'b', 'c'
print 1 if 0 else 2
