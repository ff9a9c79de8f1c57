# Looking for something in lists the ways scripts do.
rows = [{'id': 3, 'name': 'Pump'}, {'id': 7, 'name': 'Valve'}, {'id': 9, 'name': 'Pump'}]
print [r['id'] for r in rows if r['name'] == 'Pump']
print next((r for r in rows if r['id'] == 7), None)['name']
print next((r for r in rows if r['id'] == 8), None)
print [i for i, r in enumerate(rows) if r['name'] == 'Pump']
found = None
for row in rows:
    if row['id'] > 5:
        found = row
        break
else:
    print 'none'
print found['id']
for row in rows:
    if row['id'] > 50:
        break
else:
    print 'none above 50'
print row['id']
print any(r['id'] > 8 for r in rows), all(r['id'] > 2 for r in rows), any([]), all([])
print 7 in [r['id'] for r in rows], {'id': 3, 'name': 'Pump'} in rows, rows.index({'name': 'Valve', 'id': 7})
print [r.get('unit', '-') for r in rows]
def index_of(items, wanted, default=-1):
    try:
        return items.index(wanted)
    except ValueError:
        return default
print index_of('abc', 'c'), index_of(['a'], 'z'), index_of([1, 1.0, True], True), index_of([u'x'], 'x')
print [1, 2, 3, 2].count(2), [1, True, 1.0, '1'].count(1), [None, 0, ''].count(None)
print [1, 2, 3, 2].index(2, 2), max(rows, key=lambda r: r['id'])['name'], min(rows, key=lambda r: len(r['name']))['id']
print filter(None, [0, 1, '', 'a', None, [], [0], {}, 0.0, False])
print filter(lambda c: c.isdigit(), 'a1b22'), filter(lambda c: c > 1, (1, 2, 3)), filter(None, u'abc')
try:
    next(r for r in rows if r['id'] == 8)
except StopIteration, e:
    print 'StopIteration', repr(str(e))
try:
    print rows[3]
except IndexError, e:
    print e
try:
    print rows[0]['unit']
except KeyError, e:
    print 'KeyError', e, e.args
