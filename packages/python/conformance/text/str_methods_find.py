s = 'abcabc'
print s.find('b'), s.find('b', 2), s.find('b', 2, 4), s.find('z'), s.find(''), s.find('', 10), s.find('c', -1), s.find('a', -3), s.rfind('b'), s.rfind('b', 0, 3), s.rfind('z'), s.rfind('')
print s.index('c'), s.rindex('c'), s.count('a'), s.count('bc'), s.count(''), s.count('a', 1), s.count('a', 1, 3), 'aaaa'.count('aa')
print s.startswith('abc'), s.startswith('bc', 1), s.startswith(('x', 'a')), s.startswith(''), s.startswith('abc', 0, 2), s.endswith('bc'), s.endswith(('x', 'c')), s.endswith('b', 0, 2), s.startswith(())
print s.replace('b', 'X'), s.replace('b', 'X', 1), s.replace('', '-'), s.replace('', '-', 2), s.replace('abc', ''), 'aaa'.replace('aa', 'b'), s.replace('z', 'y'), s.replace('b', 'X', 0), s.replace('b', 'X', -1)
print 'b' in s, 'bca' in s, '' in s, 'x' not in s, u'b' in s
for e in ("s.index('z')", "s.rindex('z')", "s.find(1)", "s.replace('a')", "s.replace('a', 1)", "s.startswith(1)", "s.startswith(['a'])", "s.count(1)", "1 in s", "s.startswith(('a', 1))"):
    try:
        print e, eval(e)
    except (ValueError, TypeError), x:
        print e, type(x).__name__, x
