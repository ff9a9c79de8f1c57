# Pivot tables: rows by columns.
data = [('Mon', 'L1', 10), ('Mon', 'L2', 5), ('Tue', 'L1', 7), ('Mon', 'L1', 3), ('Wed', 'L3', 1)]
days = []
for d, l, n in data:
    if d not in days:
        days.append(d)
lines = sorted(set([l for d, l, n in data]))
table = {}
for d, l, n in data:
    table.setdefault(d, {}).setdefault(l, 0)
    table[d][l] += n
print 'Day'.ljust(5) + ''.join(l.rjust(5) for l in lines) + '  Sum'
for d in days:
    cells = [table[d].get(l, 0) for l in lines]
    print d.ljust(5) + ''.join(str(c or '-').rjust(5) for c in cells) + '%5d' % sum(cells)
totals = [sum(table[d].get(l, 0) for d in days) for l in lines]
print 'All'.ljust(5) + ''.join('%5d' % t for t in totals) + '%5d' % sum(totals)
grid = [[None] * (len(lines) + 1) for d in range(len(days))]
for r, d in enumerate(days):
    grid[r][0] = d
    for c, l in enumerate(lines):
        grid[r][c + 1] = table[d].get(l)
print grid
print map(None, *grid), [list(c) for c in zip(*grid)][1]
keyed = {}
for d, l, n in data:
    key = '%s|%s' % (d, l)
    keyed[key] = keyed.get(key, 0) + n
print sorted(keyed.items())
print sorted([tuple(k.split('|')) + (v,) for k, v in keyed.iteritems()], key=lambda t: (t[1], t[0]))
unpivot = [(row[0], lines[i], v) for row in grid for i, v in enumerate(row[1:]) if v is not None]
print unpivot
shares = [(l, 100 * t / sum(totals), 100.0 * t / sum(totals)) for l, t in zip(lines, totals)]
for l, whole, exact in shares:
    print l, whole, '%.2f' % exact, round(exact, 1), int(exact + 0.5)
print sum(s[1] for s in shares), sum(s[2] for s in shares)
print sorted(totals, reverse=True), totals.index(max(totals)), lines[totals.index(max(totals))]
