import re
print re.split(r'\s+', 'a b  c'), re.split(r'(-)', 'a-b-c'), re.split('x', 'abc'), re.split(',', 'a,b,c', 1)
print re.split('[,;] ?', 'a, b;c'), re.split('(a)|b', 'xaybz'), re.split(r'\W+', 'Words, words.'), re.split(',', '')
print re.findall(r'(\w)=(\d)', 'a=1 b=2'), re.findall(r'\d', 'none'), re.findall('(a)(b)?', 'aab'), re.findall('', 'ab')
print [m.span() for m in re.finditer(r'\d+', 'a1b22c333')], [m.group(1) for m in re.finditer(r'<(\w+)>', '<a><b>')]
p = re.compile(r'\d+')
print p.findall('1 22 333', 2), p.findall('1 22 333', 0, 3), p.search('ab12', 3).group(), p.match('ab12', 2).group(), p.split('a1b2c')
print p.match('a1'), p.search('abc'), p.pattern, p.flags, [type(x) for x in p.findall(u'1 2')]
print re.findall(r'(?<=\$)\d+', '$5 6 $70'), re.findall(r'\d+(?=%)', '5% 6 70%'), re.findall(r'(?<!\d)\d{2}(?!\d)', '1 22 333'), re.findall(r'\b\w', 'ab cd')
print re.findall(r'a{2,3}', 'a aa aaa aaaa'), re.findall('a+?', 'aaa'), re.findall(r'[\w.]+@[\w.]+', 'x a.b@c.de y')
