parts = []
for i in range(5): parts.append('%d' % i)
print ', '.join(parts), '[' + ']['.join(parts) + ']', '-'.join(parts[::-1]), ''.join(parts), ' and '.join([', '.join(parts[:-1]), parts[-1]])
s = ''
for i in xrange(3): s += str(i) + ';'
print s, s[:-1], s.rstrip(';'), s.split(';'), [p for p in s.split(';') if p], len(s)
path = '[default]Area/Line 1/Pump.PV'
provider, rest = path[1:].split(']', 1)
print provider, rest, rest.split('/'), rest.rsplit('/', 1), rest.split('/')[-1], '/'.join(rest.split('/')[:-1]), rest.split('.')[-1], path.find(']'), path[path.rfind('/') + 1:], path.startswith('[default]'), path.endswith(('.PV', '.SP')), path.replace('PV', 'SP'), rest.partition('/')[0]
print 'camelCaseName'.lower(), ''.join(['_' + c.lower() if c.isupper() else c for c in 'camelCaseName']), ''.join([w.capitalize() for w in 'snake_case_name'.split('_')]), 'a  b   c'.split(), ' '.join('a  b   c'.split()), 'x=1;y=2'.split(';'), dict([p.split('=') for p in 'x=1;y=2'.split(';')]) == {'x': '1', 'y': '2'}
print 'Value: ' + str(5) + ' ' + str(2.50) + ' ' + str(None) + ' ' + str(True), 'Value: %s' % 5, 'Value: {}'.format(5), 'Value: {0:.1f}'.format(2.55), 'abc' + 'd' * 3, '%s' * 2 % (1, 2), '%-10s|%5d|%05.1f' % ('left', 42, 3.14159), '%s%%' % 50, '%(a)s-%(b)02d' % {'a': 'x', 'b': 5}
t = 'The quick brown fox'
print t.upper(), t.lower(), t.swapcase(), t.title(), len(t), t.count('o'), t.index('quick'), t[4:9], t[-3:], t[::-1], t.split()[1], sorted(t.split(), key=len), max(t.split(), key=len), [w[0] for w in t.split()], ''.join(sorted(set(t.lower().replace(' ', ''))))[:8], t.replace(' ', '_'), 'quick' in t, t.find('slow'), t.encode('hex')[:8]
print 'line1\nline2\r\nline3'.splitlines(), 'a,b;c'.replace(';', ',').split(','), 'key : value '.split(':')[1].strip(), '1,2,3'.split(',')[1], map(int, '1,2,3'.split(',')), sum(map(float, '1.5 2.5'.split())), 'abc'.isalpha(), '12'.isdigit(), '1.5'.replace('.', '', 1).isdigit(), ' '.isspace(), ''.isdigit(), 'a1'.isalnum()
def is_number(s):
    try: float(s); return True
    except ValueError: return False
print [is_number(x) for x in ('1', '1.5', '-3e5', 'abc', '', '1,5', ' 2 ', 'nan', '0x1', '1L')]
msg = "Tag '%s' has value \"%s\"" % ('x', 'y')
print msg, repr(msg), msg.replace("'", "''"), 'it''s', "tab\tnew\\n", r'raw\n', 'C:\\temp\\f.txt', 'unicode: %s' % u'ok', 'a' < 'b', 'Z' < 'a', 'a10' < 'a9', cmp('a', 'b'), 'abc' == 'ABC'.lower(), 'x' 'y'
