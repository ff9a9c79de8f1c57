# Regular expressions on device answers and file names.
import re
m = re.match(r'(\w+)_(\d{4})-(\d\d)-(\d\d)\.csv$', 'report_2024-03-09.csv')
print m.groups(), m.group(1), m.group(2, 3), m.start(2), m.end(), m.span(4), m.lastindex
print re.match('b', 'abc'), re.search('b', 'abc').start(), bool(re.search('x', 'abc'))
m = re.search(r'(?P<val>-?\d+(\.\d+)?)\s*(?P<unit>[A-Za-z%]+)?', 'Temp: -12.5 degC')
print m.group('val'), m.groupdict() == {'val': '-12.5', 'unit': 'degC'}, m.group(0), m.groups()
print re.findall(r'(\w+)=(\w+)', 'a=1 b=2'), re.findall(r'\d+', 'x1y22'), re.findall(r'(a)|(b)', 'ab'), re.split(r'[;,]\s*', 'a; b,c'), re.split('(-)', 'a-b')
print re.sub(r'(\d+)', r'<\1>', 'a1b22'), re.sub('x', lambda m: m.group().upper(), 'axbx', 1), re.subn('a', 'b', 'aaa'), re.sub(r'(?i)PUMP', 'Valve', 'pump Pump')
print re.sub(r'(?P<n>\d)', r'\g<n>\g<0>', 'a5'), re.sub('[aeiou]', '', 'instruments'), re.sub(r'\b(\w)', lambda m: m.group(1).upper(), 'two words')
words = re.compile(r'[A-Z][a-z]*')
print words.findall('MotorSpeedPV'), ' '.join(words.findall('FillLevelHigh')), re.sub('(?<!^)(?=[A-Z])', '_', 'motorSpeedHigh').lower()
print [m.group() for m in re.finditer(r'\w+', 'a bc')], words.pattern, re.escape('a.b[1]'), re.match('a*', 'baa').group() == ''
print re.match(r'^\[(.*?)\](.*)$', '[default]A/B').groups(), re.match(r'\s*$', '') is not None, re.match('.', '\n'), re.match('.', '\n', re.S).group() == '\n'
print re.findall('^l.*$', 'l1\nx\nl2', re.M), re.search(r'(?x) a \s b  # comment', 'a b').group(), re.compile('A', re.I).match('a').group()
for bad in ('(', '[a', '*a', r'(?P<1>x)', 'a{2,1}'):
    try:
        re.compile(bad)
        print 'compiled', bad
    except re.error, e:
        print 're.error', bad, e
try:
    re.match('a', 'a').group(1)
except IndexError, e:
    print 'IndexError', e
try:
    re.match('a', 'b').group()
except AttributeError, e:
    print e
try:
    re.match('a', None)
except TypeError, e:
    print 'TypeError', e
ip = re.compile(r'^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$')
for s in ('10.0.0.5', '10.0.0', '300.1.1.1', 'a.b.c.d'):
    m = ip.match(s)
    print s, bool(m and all(int(g) < 256 for g in m.groups()))
