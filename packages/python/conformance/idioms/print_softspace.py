import sys
print 'a',; sys.stdout.write('b\n')
print 'x',
print
print 'end'
def f():
    print 'in f',
    return 1
print 'before', f(), 'after'
