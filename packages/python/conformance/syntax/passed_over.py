# Jython's lexer passes over what is no token: a stray "!" with what follows it, a backslash in a line, a string that never ends.
def attempt(code):
    names = {}
    try:
        exec compile(code, '<code>', 'exec') in names
    except SyntaxError:
        print 'refused', repr(code)
        return
    names.pop('__builtins__', None)
    print repr(code), sorted((k, v) for k, v in names.items() if not callable(v))


for code in (
    "a = 1\nx = a ! == 1\n", "a = 1\nx = a ! = 1\n", "a = 5\nx = a !b\n", "a = 5\nx = a ! + 2\n", "!a\n", "!", "x = 3!", "x = 3 ! != 3\n",
    "x = !!=3\n", "x = 1 !\ny = 2\n", "x = 1 \\z+ 2\n", "x = (1, \\ \n  2)\n", "x = 1 + \\ \n  2\n", "x = 1 ? 2\n", "x = $a\n",
    "x = 1 'abc\n\ny = 2\n", "x = 1 'abc\n# note\ny = 2\n", "x = 1 'abc\n", "x = 1 'abc", "x = 'abc\n2\ny = 3\n", "x = 'abc\ny = 3\n",
    "x = str(u'abc\n12)\n", "x = {'a': 'b}\n", "x = ['a', 'b\n,'c']\n", "x = 1 'abc\\\ny = 2\nz = 3\n", "if 1:\n\tx = 'a\n\t4\ny = 5\n",
    "x = 1 \"abc\n   \ny = 2\n", "x = 1 'abc\n  # note", "x = 1\n'''", "x = 1\n'''abc\ny = 2\n", "x = 1;'''a\nb", "x = '''abc\n", "x = (1, '''a\n",
    "if 1:\n\tx = 1\n\t\"\"\"a\\\"\"\"\ny = 2\n", "def f():\n\n'''\nabc", "class A:\n\tx = 1\n'''\nabc",
    "x = 1 '\ny = 2\n", "x = 1 '", "x = 1 u'\n", "x = 1 ''' ", "x = 2 !'b'\n", "x = 1 ' \ny = 2\n", "x = 1 '\\\ny = 2\n",
):
    attempt(code)


def shown(x):
    print 'abc
    str(x) + '!'
    return x
print shown(7)
print 'before'
'''
print 'not printed'
