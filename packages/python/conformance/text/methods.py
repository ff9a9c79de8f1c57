s = 'Hello World'
print s.upper(), s.lower(), s.title(), s.swapcase(), s.find('o'), s.rfind('o'), s.count('l'), s.index('W')
print s.split(), s.split('o'), s.replace('l', 'L'), s.startswith('He'), s.endswith('x'), s.center(15, '*'), s.ljust(13) + '|', s.rjust(13)
print '  x '.strip(), 'xxaxx'.strip('x'), 'a,b,c'.rsplit(',', 1), 'a\nb'.splitlines(), '42'.zfill(5), 'abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum()
print ','.join(['a', 'b']), 'a=b'.partition('='), 'x' * 3, 'abc'[1], 'abc'[-1], len('abc'), 'b' in 'abc', 'a' + 'b'
print 'abc'.capitalize(), 'a\tb'.expandtabs(4), '-'.join('abc'), 'A'.islower(), 'A'.isupper(), ' '.isspace(), 'Abc Def'.istitle()
try:
    'abc'.index('z')
except ValueError, e:
    print e
