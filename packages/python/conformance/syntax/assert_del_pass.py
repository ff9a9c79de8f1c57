assert True, 'fine'
try:
    assert 1 == 2, 'msg %d' % 3
except AssertionError, e:
    print 'assert', e
x = [1, 2, 3]
del x[0]
print x
del x
try:
    x
except NameError, e:
    print e
def f(): pass
print f()
