def attempt(code):
    try:
        compile(code, 'x', 'exec')
        print 'accepted'
    except SyntaxError:
        print 'refused'
for code in ("f'a'", 'print("a", file=f)', 'def f(*, a): pass', 'def f(a: int): pass', 'x: int = 1', 'a, *b = c', '1_000', 'raise A from b', 'def f():\n  yield from x', 'if (x := 1): pass', 'nonlocal_ok = 1', 'async def f(): pass', 'a @ b', 'lambda: (yield)', 'print "ok"', 'exec "x"', 'class A(metaclass=B): pass'):
    attempt(code)
