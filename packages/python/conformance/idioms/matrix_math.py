def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def identity(n): return [[int(i == j) for j in range(n)] for i in range(n)]
def transpose(m): return [list(r) for r in zip(*m)]
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
a = [[1, 2], [3, 4]]
print mul(a, identity(2)), mul(a, a), transpose(a), det(a), det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), transpose([[1, 2, 3]])
def power(m, n): return identity(len(m)) if n == 0 else mul(m, power(m, n - 1))
print power([[1, 1], [1, 0]], 10)[0][1], [[round(x / 3.0, 2) for x in r] for r in a], [x for r in a for x in r], max(map(max, a)), [sum(r) for r in a], [sum(c) for c in zip(*a)], sum(a[i][i] for i in range(2))
def solve(m, v):
    n = len(v)
    rows = [map(float, m[i]) + [float(v[i])] for i in range(n)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[p] = rows[p], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for j in range(n):
            if j != i: rows[j] = [x - rows[j][i] * y for x, y in zip(rows[j], rows[i])]
    return [round(r[-1], 6) for r in rows]
print solve([[2, 1], [1, 3]], [3, 5]), solve([[0, 1], [1, 0]], [7, 8])
def fit(xs, ys):
    n = len(xs)
    sx, sy = sum(xs), sum(ys)
    k = (n * sum(x * y for x, y in zip(xs, ys)) - sx * sy) / float(n * sum(x * x for x in xs) - sx ** 2)
    return k, (sy - k * sx) / n
print fit([0, 1, 2, 3], [1, 3, 5, 7]), '%.3f %.3f' % fit([1, 2, 3], [2, 2.5, 4])
