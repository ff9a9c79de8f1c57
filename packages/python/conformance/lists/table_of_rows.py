# A table as a list of lists: header, columns, totals, text output.
header = ['Line', 'Good', 'Scrap']
rows = [['L1', 120, 4], ['L2', 80, 0], ['L3', 0, 0]]
for row in rows:
    total = row[1] + row[2]
    row.append(100.0 * row[2] / total if total else None)
header.append('Scrap %')
widths = [max(len(str(r[i])) for r in rows + [header]) for i in range(len(header))]
print widths
for r in [header] + rows:
    print ' | '.join(str(c).ljust(w) for c, w in zip(r, widths))
print '-+-'.join('-' * w for w in widths)
totals = [sum(col) for col in zip(*rows)[1:3]]
print totals, float(totals[1]) / sum(totals)
print [dict(zip(header, r))['Scrap'] for r in rows]
cols = zip(*rows)
print cols[0], list(cols[3]), type(cols), type(cols[0])
print map(list, zip(*[[1, 2], [3, 4]]))
byname = dict((r[0], r[1:]) for r in rows)
print byname['L2'], sorted(byname)
for n, row in enumerate(rows, 1):
    print '%2d. %-4s%6d%6.1f' % (n, row[0], row[1], row[3] or 0)
def column(table, name, heads=header):
    i = heads.index(name)
    return [r[i] for r in table]
print column(rows, 'Good'), column(rows, 'Scrap %')
try:
    column(rows, 'Speed')
except ValueError, e:
    print e
rows.sort(key=lambda r: r[header.index('Scrap %')], reverse=True)
print [r[0] for r in rows]
print [[str(c) for c in r] for r in rows][0], [r[-1] for r in rows]
ragged = [[1], [2, 3], []]
n = max(map(len, ragged))
print [r + [''] * (n - len(r)) for r in ragged], map(None, *ragged)
