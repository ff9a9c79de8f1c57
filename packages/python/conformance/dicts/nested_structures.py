data = [{'name': u'a', 'v': 1}, {'name': u'b', 'v': None}, {'name': u'c', 'v': 2.5}]
print sorted(data, key=lambda r: r['v'])[0]['name'], [r['name'] for r in data if r['v'] > 0], sum(r['v'] or 0 for r in data), max(data, key=lambda r: r['v'])['name'], dict((r['name'], r['v']) for r in data)[u'b']
groups = {}
for i, r in enumerate(data): groups.setdefault(i % 2, []).append(r['name'])
print groups, groups.get(5, []), [k for k in sorted(groups)], groups.items()
matrix = [[0] * 3 for _ in range(2)]; matrix[0][1] = 5; print matrix, zip(*matrix), [sum(r) for r in matrix]
print {'a': {'b': [1, (2, u'c')]}}, [None, True, 1L, 2.0], ({},), [[]], str([u'\xe9', '\xe9'])
