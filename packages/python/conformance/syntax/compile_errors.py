cases = ['x = = 1', 'def f(:', 'if 1', 'print (', 'class', 'return 1 +', 'for x in', 'a b', '1 = x', 'x + 1 = 2', 'def f(a, a): pass', 'break', 'continue', "s = 'open", 'f(a=1, 2)', 'lambda x: return', 'import', 'from x import', 'try:\n  pass', 'if 1:\nprint 1', '  indented = 1\n x = 2', 'x = 1\n  y = 2', 'else: pass', 'None = 1', 'f() = 1', 'del f()', 'def None(): pass', '(1, 2) += 3', 'print >>', 'exec', 'raise X, Y, Z, W', '@', 'with x', 'while 1', '}', 'x = [1, 2', "'''open", 'a = 08', 'x = 5 +', 'return 1', 'yield 1', 'assert', 'global', 'x ? y', 'a $ b', 'f(**k, *a)', 'def f(*a, b): pass', 'def f(a=1, b): pass', 'x = !y', '`x', 'nonlocal x', 'print 1,,2', 'x := 1']
for c in cases:
    try:
        compile(c + '\n', 'f', 'exec')
        print repr(c), 'ok'
    except SyntaxError, e:
        print repr(c), type(e).__name__ in ('SyntaxError', 'IndentationError', 'TabError')
    except Exception, e:
        print repr(c), type(e).__name__
