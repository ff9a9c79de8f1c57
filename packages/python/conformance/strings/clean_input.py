# Cleaning what operators type.
raw = '  Batch-0042 \t\n'
print repr(raw.strip()), repr(raw.lstrip()), repr(raw.rstrip()), raw.strip().lower(), raw.strip().upper()
print 'xxabcxx'.strip('x'), 'abcba'.strip('ab'), '...5.0...'.strip('.'), 'www.x.com'.lstrip('w.'), u'\xa0 x \u2003'.strip() == u'x'
print ''.join(c for c in '+49 (30) 12-34' if c.isdigit()), filter(str.isalnum, 'a-b_c 1'), ''.join([c for c in 'aXbY' if c.isupper()])
for s in ('', '5', '-5', '5.0', 'abc', 'aBc', 'ABC', 'a1', ' ', 'Title Case', 'x_y', u'5', u'\u0665'):
    print repr(s), s.isdigit(), s.isalpha(), s.isalnum(), s.islower(), s.isupper(), s.isspace(), s.istitle()
print 'hello world'.title(), 'hello World'.capitalize(), 'Hello'.swapcase(), "it's o'clock".title(), 'abc'.title()
print 'a-b_c'.translate(None, '-_'), 'hello'.translate(''.join(chr(255 - i) if False else chr(i) for i in range(256)), 'l')
import string
table = string.maketrans('abc', 'xyz')
print 'aabbcc'.translate(table), u'abc'.translate({97: u'X', 98: None}), len(string.letters) >= 52, string.digits, string.capwords('the  quick fox')
print ' '.join('too   many    spaces'.split()), 'a.b.c'.replace('.', ''), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-')
def safe_name(s):
    return ''.join(c if c.isalnum() or c in '_-' else '_' for c in s.strip())
print safe_name(' Line #1: Oven/2 '), safe_name('ok-1')
def truth(s):
    return str(s).strip().lower() in ('1', 'true', 'yes', 'on', 'y')
print [truth(v) for v in (True, 'TRUE ', 1, 'no', None, 0, 'On', u'yes', 1.0, '')]
import re
print re.sub(r'\D', '', 'a1b22'), re.sub(r'\s+', ' ', 'a \n b'), re.sub('[^A-Za-z0-9]+', '_', 'x: y/z!'), re.findall(r'-?\d+\.?\d*', 'T=-12.5 P=3')
print 'abc'[:2] + '...' if len('abc') > 2 else 'abc', 'none'.strip() or 'default', (u'' or 'empty')
print 'Yes'.lower() == 'yes', 'a' in 'abc', '' in 'abc', 'ac' in 'abc', 'abc'.find(''), 'b' not in 'abc'
