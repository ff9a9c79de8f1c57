import re
print re.findall(r'\y\z\q', 'yzq'), repr(re.sub('a', r'\q', 'a')), re.findall('a(?i)', 'A'), repr(re.sub('a', '\\.', 'a'))
print repr(re.findall(u'a', 'a')), repr(re.match(u'a', 'a').group()), repr(re.sub(u'a', 'b', 'aa')), repr(re.sub(u'x', 'b', 'aa')), repr(re.split(u',', 'a,b'))
print repr(re.sub('/', r'\\', 'a/b')), repr(re.sub('x', '\\t', 'axb')), repr(re.sub(r'\\', '/', 'C:\\a\\b')), re.sub('[_\-]', ' ', 'a_b-c')
print type(re.compile('a')), type(re.match('a', 'a'))
