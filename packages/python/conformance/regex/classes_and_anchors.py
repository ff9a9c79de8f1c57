import re
for pattern in (r'^\d+$', r'\A\d+\Z', r'^[A-Z][a-z]*$', r'^\s*$', r'^.+$', r'^[^\W_]+$', r'^\w+\Z'):
    print pattern, [bool(re.match(pattern, s)) for s in ('12', '12\n', 'Ab', '', ' ', 'a_b', 'x y')]
print re.findall(r'[a-c\-\]]', 'a-]d'), re.findall(r'[]x]', ']x'), re.findall('[^ab]', 'abc'), re.findall(r'[\d\s]', 'a1 b')
print re.findall(r'\bfoo\b', 'foo foobar foo'), re.findall(r'\Bo', 'foo o'), re.findall(r'\D+', 'a1b'), re.findall(r'\S+', 'a b')
print re.findall('\x41', 'A'), re.findall(r'\x41', 'A'), re.findall(r'\t', 'a\tb'), re.findall(r'\101', 'A'), re.findall(u'\u20ac', u'5 \u20ac')
print re.match(r'(?:(\d+)|(\w+))$', 'ab').groups(), re.match(r'(a)?(?(1)b|c)', 'c').group(), re.match('a|ab', 'ab').group()
print re.findall(r'(?u)\w', u'\xe9'), re.findall('(?#comment)a', 'a')
