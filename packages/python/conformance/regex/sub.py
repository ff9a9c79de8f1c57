import re
print re.sub('a', 'b', 'aaa'), re.sub('a', 'b', 'aaa', 2), re.sub('a', 'b', 'aaa', count=1)
print re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<x>\d)', r'<\g<x>>', 'a1b2'), re.sub(r'(\d)', r'\g<1>0', 'a1b2')
print re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1 b22'), re.sub('', '-', 'abc'), re.sub('x*', '-', 'abxd')
print re.subn('[aeiou]', '*', 'education'), re.subn('z', '', 'abc')
print re.sub(r'\s+', ' ', ' a \t b\n c '), re.sub('[^a-z]', '', 'a-b_c 1'), re.sub(r'\.', '\\.', 'a.b')
print repr(re.sub('b', r'\n', 'abc')), repr(re.sub('b', '\\\\', 'abc')), re.sub('(?i)A', 'x', 'aA')
print re.compile('a').sub('b', 'banana', 2), re.compile('(a)').subn(lambda m: m.group(1).upper(), 'banana')
print repr(re.sub(u'a', 'b', u'aa')), repr(re.sub('a', u'b', 'aa'))
def number(m, c=[0]):
    c[0] += 1
    return '%s%d' % (m.group(), c[0])
print re.sub('[a-z]', number, 'a-b-c')
try:
    re.sub('(a)', r'\2', 'a')
except re.error, e:
    print 're.error', e
