import re
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?', '2024-05')
print m.group(), m.group(0), m.group(1, 2), m.group('year'), m.groups(), m.groups('none'), m.groupdict(), m.groupdict('x')
print m.start(), m.end(), m.span(), m.start('month'), m.span('day'), m.end(1), m.lastindex, m.lastgroup
print m.string, m.pos, m.endpos, m.re.pattern, m.re.groups, sorted(m.re.groupindex.items())
print m.expand(r'\g<month>/\1'), m.expand('\\g<year>')
try:
    m.group('nope')
except IndexError, e:
    print 'IndexError', e
try:
    m.group(9)
except IndexError, e:
    print 'IndexError', e
print re.match(r'(a)|(b)', 'b').groups(), re.match('(?:ab)+', 'abab').group(), re.match('(a(b(c)))', 'abc').groups()
print re.match(r'(\w)\1', 'aa').group(), re.match(r'(?P<q>["\']).*?(?P=q)', '"it\'s" x').group()
print repr(re.match('x*', 'aaa').group()), re.match('b', 'aaa')
print bool(re.search('a', 'a')), type(re.match('a', 'a').group()), type(re.match('a', u'a').group())
