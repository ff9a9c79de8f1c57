x = 10
def f(y): return eval('x + y')
print f(5), eval('1 + 2'), eval(' 3 '), eval('[i * 2 for i in range(3)]'), eval("'a' 'b'"), eval('x', {'x': 'g'}), eval('x + y', {'x': 1}, {'y': 2}), eval(u'u"\\xe9"') == u'\xe9', eval('lambda a: a + 1')(2), eval('(1,\n2)')
code = compile('x * 2', 'file', 'eval')
print eval(code), eval(code, {'x': 'ab'}), code.co_name, code.co_filename
exec compile('z = x + 1\nw = z * 2', 's', 'exec')
print z, w
d = {}
exec 'def g(a, b=2): return a * b\nclass K(object):\n    v = g(2)' in d
print d['g'](4), d['K'].v, d['g'].__name__
for bad in ('1 +', 'x = 1', 'print 1', '1 2', '', 'nope', '1/0', 'int("q")', ')'):
    try:
        print repr(eval(bad))
    except Exception, e:
        print bad, type(e).__name__
print eval('__import__("math").sqrt(16)'), eval('dict(a=1)["a"]'), eval('None') is None, eval('True and not False'), eval('0777'), eval('1L'), eval('`1`'), eval('1 <> 2'), eval('{1: 2}.has_key(1)'), eval("'%s' % 5"), eval('7 / 2')
def scope():
    local = 'l'
    print sorted(locals()), eval('local'), sorted(vars()), 'x' in globals(), 'local' in globals()
    new = 1
    print sorted(locals().keys()), len(locals())
scope()
globals()['injected'] = 'g'
print injected, globals()['x'], globals() is globals(), locals() is globals(), __name__
safe = {'__builtins__': {}}
try: eval('len("a")', safe)
except NameError, e: print e
print eval('[a for a in l if a > m]', {'l': [1, 2, 3], 'm': 1}), eval('sum(l)', {'l': [1, 2]}), map(eval, ['1', '"a"', '[]'])
