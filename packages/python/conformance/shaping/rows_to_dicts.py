# Rows of a query as dicts, by key, by column.
headers = ['id', 'name', 'value']
rows = [(3, 'Pump', 1.5), (1, 'Oven', None), (2, u'Valve', 7)]
dicts = [dict(zip(headers, row)) for row in rows]
for d in dicts:
    print [(h, d[h]) for h in headers]
by_id = dict((d['id'], d) for d in dicts)
print by_id[1]['name'], sorted(by_id), by_id.get(9, {}).get('name'), 9 in by_id
print sorted(d['name'] for d in dicts), [d['value'] or 0 for d in dicts]
columns = {}
for h, values in zip(headers, zip(*rows)):
    columns[h] = list(values)
print [(h, columns[h]) for h in headers]
out = []
for row in rows:
    item = {}
    for i in range(len(headers)):
        item[headers[i]] = row[i]
    out.append(item)
print out == dicts, out[0] is dicts[0]
instances = [{'tagPath': 'Line/%s' % d['name'], 'style': {'classes': d['value'] is None and 'bad' or 'ok'}} for d in dicts]
for n, inst in enumerate(instances):
    print n, inst['tagPath'], inst['style']['classes']
print [{'label': d['name'], 'value': d['id']}['label'] for d in sorted(dicts, key=lambda d: d['id'])]
print zip(*[[d[h] for h in headers] for d in dicts]) == zip(*rows)
try:
    dicts[0]['nope']
except KeyError, e:
    print 'KeyError:', e, repr(e), e.args, e.message
try:
    dicts['id']
except TypeError, e:
    print 'TypeError:', e
try:
    dict([1, 2])
except TypeError, e:
    print 'TypeError:', e
try:
    dict(['ab', 'xyz'])
except ValueError, e:
    print 'ValueError:', e
print dict(['ab', 'xy']) == {'a': 'b', 'x': 'y'}, dict({'a': 1}, a=2)['a'], dict(zip('abc', [1, 2])) == {'a': 1, 'b': 2}
