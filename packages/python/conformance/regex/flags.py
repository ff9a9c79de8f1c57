import re
print re.findall('a', 'aAbA', re.I), re.findall('^x', 'x\nx', re.M), re.findall('a.b', 'a\nb', re.S)
print re.findall(r'''
    (\d+)   # number
    \s*
    ([a-z]) # letter
''', '1 a 22b', re.X)
print re.search('(?i)HELLO', 'say hello').group(), re.search('(?s)a.b', 'a\nb').span()
print re.compile('x', re.I | re.M).flags, re.compile('x').flags, re.I, re.IGNORECASE, re.M, re.S, re.X, re.U, re.L
print re.findall(r'\w+', u'caf\xe9 na\xefve', re.U), re.findall(r'\w+', u'caf\xe9')
print re.match('(?m)^b$', 'b').group(), re.search('(?m)^b$', 'a\nb\nc').span()
print re.compile('(?ix) A b # comment').match('AB').group()
