def f():
    x = 1
    exec 'x = 2'
    return x
print f()
def g(code):
    ns = {}
    exec code in ns
    return ns['r']
print g('r = 3 / 2\nprint "inside", r')
exec """
def h(a, (b, c)):
    print a, b, c
    return `a`
"""
print h(1, (2, 3))
try:
    exec 'x = = 1'
except SyntaxError, e:
    print 'SyntaxError'
print eval('[i / 2 for i in range(4)]'), eval('x', {'x': u'u'}), eval(compile('1 <> 2', '', 'eval'))
