print 'a'
print 'a', 'b', 1, None, True
print
print 'x',
print 'y'
print ('a', 1)
print('single')
print ('a') + 'b'
print -1
print [1, 2][0]
print not 1
print ()
print 'a' 'b', \
    'c'
print "%s-%d" % ('q', 3), 4
for i in range(3): print i,
print
if True: print 'inline'; print 'two'
print 'tab\t',
print 'next'
print 'nl\n',
print 'after'
print u'text', u'more'
print 1.0, 0.1, 1e100, 1/3.0
print (lambda: 1 if False else 0 and 3 or 5)()
