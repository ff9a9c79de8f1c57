def check(f):
    try:
        f()
    except AssertionError, e:
        print 'AssertionError', repr(str(e)), e.args
def a(): assert False
def b(): assert 1 > 2, 'one'
def c(): assert (), ('t', 1)
map(check, [a, b, c])
