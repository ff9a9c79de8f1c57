# Reading comma separated text without the csv module.
text = 'Time;Tag;Value\r\n2024-01-02;Speed;12,5\r\n\r\n2024-01-03;Level;7\r\n'
lines = text.splitlines()
print lines, len(text.split('\n')), text.split('\r\n')[-1] == ''
head = lines[0].split(';')
rows = [dict(zip(head, l.split(';'))) for l in lines[1:] if l.strip() != '']
for r in rows:
    print r['Tag'], float(r['Value'].replace(',', '.'))
try:
    float('12,5')
except ValueError, e:
    print 'ValueError:', e
for bad in ('', 'abc', '1 2', '0x1f', '5.0', 'None', '1_000', '--1'):
    try:
        print int(bad)
    except ValueError, e:
        print 'ValueError:', e
print int(' 42\n'), int('-007'), int('+5'), int('0x1f', 16), int('1f', 16), int('101', 2), int('17', 8), float(' 1e3 '), float('nan') != float('nan'), float('-inf')
def number(s, default=None):
    try:
        return int(s)
    except ValueError:
        try:
            return float(s)
        except ValueError:
            return default
print [number(s) for s in ['3', '3.5', 'x', '', '1e2', ' 9 ', '-0']], number('x', 0)
print 'a, b ,c'.split(','), [c.strip() for c in 'a, b ,c'.split(',')], 'a  b\tc\n'.split(), 'a  b'.split(' ')
print 'k1=v1&k2=v2&k3='.split('&'), sorted(dict(p.split('=') for p in 'k1=v1&k2=v2&k3='.split('&')).items())
print 'x\ny\r\nz\rw\x0bv\x0cu\x1ct'.splitlines(), 'a\n\nb\n'.splitlines(True), u'a\u2028b\x85c'.splitlines()
out = []
for r in rows:
    out.append(';'.join([r[h] for h in head]))
print '\n'.join(out)
print ','.join('"%s"' % str(v).replace('"', '""') for v in ['a', 'say "x"', 5, None])
print '\t'.join(map(str, [1, 2.0, 'x'])), repr('\t'.join(['a', 'b'])), 'a\tb'.expandtabs(4), repr('1\t2'.expandtabs())
