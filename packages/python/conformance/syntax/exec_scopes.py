exec 'a = 1'
print a
d = {}
exec 'b = 2; c = b + 1' in d
print sorted(k for k in d if not k.startswith('__')), d['c'], '__builtins__' in d
g, l = {'x': 10}, {'x': 20}
exec 'y = x; global z; z = x' in g, l
print l['y'], g['z'], 'y' in g
exec('t = 5')
print t
exec('u = v', {'v': 3}, d)
print d['u']
code = compile('w = 7\nprint "inside", w', 'name', 'exec')
exec code
print w
exec code in {}
exec '''
def made(n):
    if n < 2: return 1
    return n * made(n - 1)
'''
print made(5)
try:
    exec 'x = = 1'
except SyntaxError, e:
    print 'SyntaxError', e.lineno
try:
    exec 'undefined_thing'
except NameError, e:
    print e
try:
    exec 5
except TypeError, e:
    print e
exec ''
exec '\n\n'
exec 'if 1:\n\tprint "tab"\n'
exec u'print u"unicode source"'
