headers = ['Time', 'Name', 'Value', 'Unit']
rows = [['2020-01-01', 'Pump 1', 12.5, 'bar'], ['2020-01-02', 'Pump 2', None, 'bar'], ['2020-01-03', 'Pump 1', 13.25, 'bar']]
dicts = [dict(zip(headers, r)) for r in rows]
print dicts[0]['Name'], [d['Value'] for d in dicts], [d['Value'] for d in dicts if d['Value'] is not None], dicts[-1].get('Missing', '-')
index = dict((h, i) for i, h in enumerate(headers))
print [r[index['Value']] for r in rows], headers.index('Unit'), [h.lower() for h in headers], len(rows), len(rows[0])
by_name = {}
for r in rows: by_name.setdefault(r[1], []).append(r)
for name in sorted(by_name.keys()): print name, len(by_name[name]), [r[2] for r in by_name[name]]
csv = '\n'.join([','.join(headers)] + [','.join(['' if c is None else str(c) for c in r]) for r in rows])
print csv
parsed = [line.split(',') for line in csv.split('\n')]
print parsed[0], parsed[2], [dict(zip(parsed[0], p))['Value'] for p in parsed[1:]]
html = '<table>%s</table>' % ''.join(['<tr>%s</tr>' % ''.join(['<td>%s</td>' % c for c in r[:2]]) for r in rows[:1]])
print html
width = [max(len(str(r[i])) for r in rows + [headers]) for i in range(len(headers))]
for r in [headers] + rows: print ' | '.join([str(c).ljust(w) for c, w in zip(r, width)]).rstrip()
print sorted(rows, key=lambda r: (r[2] is None, r[2]))[0][2], sorted(dicts, key=lambda d: d['Name'], reverse=True)[0]['Name'], max(r[2] for r in rows), sum(r[2] or 0 for r in rows), filter(lambda r: r[1] == 'Pump 2', rows)[0][0], map(lambda r: r[0][-2:], rows)
rows.insert(1, ['new'] + [0] * 3)
rows.append(rows.pop(0))
del rows[0][1:]
print [r[0] for r in rows], rows[0], [list(c) for c in zip(*[r[:1] for r in rows])]
total = {}
for r in rows[1:]:
    total[r[3]] = total.get(r[3], 0) + (r[2] or 0)
print total
page, size = 2, 2
print [r[0] for r in rows[(page - 1) * size:page * size]], (len(rows) + size - 1) / size
