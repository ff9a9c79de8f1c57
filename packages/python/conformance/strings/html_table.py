# HTML from rows.
rows = [(u'Kühler', 12.345, True), (u'Öl <5>', None, False)]
def cell(v):
    if v is None:
        return u'<td class="none">-</td>'
    if isinstance(v, bool):
        return u'<td>%s</td>' % (v and 'yes' or 'no')
    if isinstance(v, float):
        return u'<td align="right">%.2f</td>' % v
    return u'<td>%s</td>' % unicode(v).replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
html = u'<table>\n'
for r in rows:
    html += u'  <tr>%s</tr>\n' % u''.join(cell(v) for v in r)
html += u'</table>'
print html
print type(html), len(html), html.count('<td'), html.encode('ascii', 'xmlcharrefreplace').split('\n')[1]
style = {'color': 'red', 'font-size': '%dpx' % 12}
print '; '.join('%s: %s' % kv for kv in sorted(style.items()))
print '<span style="%s">%s</span>' % (';'.join([':'.join(i) for i in sorted(style.items())]), 'x')
print '<b>{name}</b> {{literal}} {value:>8.2f}|{value:<8}|{value:^8}|{flag!s:5}|{flag!r}'.format(name='N', value=3.14159, flag=True)
print '<td>{0:%}</td> {1:.1%} {2:e} {3:,d} {4:#x} {4:b} {4:08b} {4:o} {5:c}'.format(0.5, 0.1234, 12345.678, 1234567, 10, 65)
print '{0[name]} {0[tags][1]} {1.real} {2}'.format({'name': 'd', 'tags': ['x', 'y']}, 5, [1, 2])
print '{:*^20}'.format(' title '), '{:=+8d}'.format(42), '{:<5}|{:>5}|{:^5}|'.format('ab', 'cd', 'ef'), '{:5}|{:5}|'.format(1, 'x')
for bad, args in [('{} {}', (1,)), ('{x}', ()), ('{0:d}', ('s',)), ('{', ()), ('}', ()), ('{0.nope}', (1,)), ('{:d}', (1.5,)), ('{0} {}', (1, 2))]:
    try:
        print bad.format(*args)
    except Exception, e:
        print e.__class__.__name__, e
import cgi
print cgi.escape('<a href="x">&</a>'), cgi.escape('"q"', True)
