exec 'print "hello"'
exec "x = 1\ny = x + 1"
print x, y
ns = {}
exec 'z = 7 / 2' in ns
print ns['z']
g, l = {}, {}
exec 'w = 3' in g, l
print l['w'], 'w' in g
exec('q = 4')
print q
exec('r = 5', ns)
print ns['r']
code = compile('s = 6 <> 7', '<c>', 'exec')
exec code
print s
def f():
    exec 'v = 11'
    v = 1 if False else locals().get('v', 2)
    return v
print eval('7 / 2'), eval('a + 1', {'a': 2}), eval(' 1 + 1')
print eval(u"'%s' % 3")
