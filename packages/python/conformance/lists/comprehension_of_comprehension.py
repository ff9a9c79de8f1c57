# Comprehensions over comprehensions: every variable lives on.
print [y for y in [x * 2 for x in range(4)] if y > 1], x, y
print [a + b for a in [c for c in 'xy'] for b in [d * 2 for d in a]], a, b, c, d
def nested():
    total = [p for p in [q + 1 for q in [r * r for r in range(3)]]]
    return total, p, q, r
print nested()
def per_row(rows):
    flat = [cell for row in rows for cell in [v.strip() for v in row.split(';')]]
    return flat, row, cell, v
print per_row(['a; b', ' c'])
print [len(w) for w in [t for t in ['one', 'three'] if t]], sum([n for n in [m for m in (1, 2)]]), w, t, n, m
x = 'kept'
print [z for z in [k for k in range(2)]], x
for g in [h for h in [i for i in range(2)]]:
    print g, h, i,
print
def with_default(items=[e for e in [f for f in 'ab']]):
    return items
print with_default(), e, f
print [[o for o in [s for s in range(u)]] for u in [j for j in range(3)]], o, s, u, j
if [aa for aa in [bb for bb in (0, 1)] if aa]:
    print aa, bb
print sorted(n for n in dir() if len(n) == 2), [cc for cc in []], 'cc' in globals()
while [ee for ee in [ff for ff in (7,)]]:
    print ee, ff
    break
