rows = [{'id': 1, 'name': 'Pump', 'tags': ['a', 'b'], 'pos': {'x': 1.5}}, {'id': 2, 'name': u'Valve', 'tags': [], 'pos': None}]
print rows[0]['tags'][1], rows[0]['pos']['x'], rows[1]['pos'] is None, [r['name'] for r in rows], sum(len(r['tags']) for r in rows), [r for r in rows if r['tags']][0]['id'], dict((r['id'], r['name']) for r in rows)
rows[0]['tags'].append('c')
rows[1].setdefault('extra', []).append(1)
rows[0]['pos']['y'] = rows[0]['pos'].get('y', 0) + 1
print rows[0]['tags'], rows[1]['extra'], sorted(rows[0]['pos'].items())
groups = {}
for kind, v in [('a', 1), ('b', 2), ('a', 3)]: groups.setdefault(kind, []).append(v)
print sorted(groups.items()), [(k, sum(v)) for k, v in sorted(groups.items())]
def get(data, path, default=None):
    for p in path.split('.'):
        try: data = data[int(p)] if isinstance(data, list) else data[p]
        except (KeyError, IndexError, ValueError, TypeError): return default
    return data
print get(rows, '0.name'), get(rows, '0.tags.2'), get(rows, '5.name', 'n/a'), get(rows, '1.pos.x'), get(rows, 'bad')
def flat(d, prefix=''):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict): out.update(flat(v, prefix + k + '.'))
        else: out[prefix + k] = v
    return out
print sorted(flat({'a': 1, 'b': {'c': 2, 'd': {'e': 3}}}).items())
def merge(a, b):
    r = dict(a)
    for k, v in b.items(): r[k] = merge(r[k], v) if isinstance(v, dict) and isinstance(r.get(k), dict) else v
    return r
print sorted(merge({'a': {'x': 1}, 'b': 1}, {'a': {'y': 2}, 'c': 3}).items(), key=str)[0], merge({}, {'q': 1})
table = [[r * c for c in range(4)] for r in range(3)]
print table, [row[2] for row in table], zip(*table)[1], map(sum, table), [sum(c) for c in zip(*table)], [[row[i] for row in table] for i in range(2)]
headers, data = ['t', 'v'], [[1, 2.5], [2, None]]
print [dict(zip(headers, r)) == {'t': r[0], 'v': r[1]} for r in data], [v for t, v in data if v is not None], data[-1][-1], headers.index('v')
tree = {'name': 'r', 'kids': [{'name': 'a', 'kids': []}, {'name': 'b', 'kids': [{'name': 'c', 'kids': []}]}]}
def names(n): return [n['name']] + [x for k in n['kids'] for x in names(k)]
def depth(n): return 1 + max([depth(k) for k in n['kids']] or [0])
print names(tree), depth(tree)
import copy
c = copy.deepcopy(tree)
c['kids'][0]['name'] = 'changed'
print tree['kids'][0]['name'], c == tree, copy.copy(tree)['kids'] is tree['kids']
