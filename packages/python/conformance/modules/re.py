import re
print re.match(r'(\d+)-(\w+)', '12-ab').groups(), re.search('b', 'abc').start(), re.sub(r'\d', 'X', 'a1b2'), re.findall(r'\w+', 'a b c'), re.split(r'[,;]', 'a,b;c'), re.compile('a', re.I).match('A').group(), re.escape('a.b')
print re.sub(r'(\w)(\d)', r'\2\1', 'a1'), re.sub('a', lambda m: m.group().upper(), 'banana'), re.match('x', 'y'), bool(re.match('a', 'a')), re.search(r'(?P<n>\d+)', 'a5').group('n'), re.search(r'(?P<n>\d+)', 'a5').groupdict(), [m.group() for m in re.finditer('a', 'aba')], re.subn('a', 'b', 'aa'), re.match('(a)(b)?', 'a').groups()
