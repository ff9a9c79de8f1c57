# Comprehensions as integrators write them, and the names they leave behind.
data = [[1, 2, 3], [4, 5], [], [6]]
print [v for row in data for v in row]
print [v for row in data if len(row) > 1 for v in row if v % 2]
print [[v * v for v in row] for row in data]
print [(i, j) for i in range(3) for j in range(i)]
print [x if x > 2 else -x for x in range(5)]
print [name.upper() for name in 'a b c'.split() if name != 'b']
print v, i, j, x, name
print [row[0] if row else None for row in data]
print dict((k, len(k)) for k in ['aa', 'b'])['aa'], {k: i for i, k in enumerate('ab')}['b'], sorted({len(r) for r in data})
gen = (n * 2 for n in range(3))
print gen.next(), list(gen), list(gen)
print sum(n for n in range(5) if n % 2 == 0), max(len(r) for r in data), ','.join(str(n) for n in range(3))
names = ['L%d' % n for n in range(1, 4)]
print names, ['/'.join([p, n]) for p in ('Area1', 'Area2') for n in names[:2]]
print [a + b for a, b in zip('abc', 'xyz')], [a for a in 'abc' for a in a * 2]
print [f(3) for f in [lambda z: z + 1, lambda z: z * 10]]
adders = [lambda z: z + k for k in range(3)]
print [f(10) for f in adders]
adders = [lambda z, k=k: z + k for k in range(3)]
print [f(10) for f in adders]
print [l for l in 'first\n\n second \n'.split('\n') if l.strip()]
print [[r[c] for r in [[1, 2], [3, 4], [5, 6]]] for c in range(2)]
print [y for y in [x * 2 for x in range(5)] if y > 3], x
print [(a, b) for a in 1, 2 for b in 3, 4]
print [bool(z) for z in ([], [0], '', ' ', 0, 0.0, '0', None, {}, {1: 2})]
