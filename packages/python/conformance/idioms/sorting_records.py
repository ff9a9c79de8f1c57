rows = [{'n': 'b', 'v': 2}, {'n': 'a', 'v': 2}, {'n': 'c', 'v': None}]
print [r['n'] for r in sorted(rows, key=lambda r: (r['v'], r['n']))], [r['n'] for r in sorted(rows, cmp=lambda x, y: cmp(y['v'], x['v']) or cmp(x['n'], y['n']))]
rows.sort(key=lambda r: r['n'], reverse=True); print [r['n'] for r in rows]
print sorted([(2, 'a'), (1, 'b'), (2, 'A')]), sorted(['item10', 'item2'], key=lambda s: int(s[4:])), sorted([True, None, 3, 'a', 2.5]), sorted([[2], [1, 5], []]), sorted('hello', reverse=True)
from operator import itemgetter
print map(itemgetter('n'), sorted(rows, key=itemgetter('v', 'n')))
