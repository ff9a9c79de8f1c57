# Permutations, combinations, small matrices, spirals, primes.
import itertools
def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]
print permutations([1, 2, 3]), len(permutations(range(5)))
print list(itertools.permutations('ab')), list(itertools.combinations([1, 2, 3], 2)), list(itertools.product('ab', [0, 1])), list(itertools.combinations_with_replacement('ab', 2)), list(itertools.product([0, 1], repeat=2))
def subsets(items):
    return [[x for i, x in enumerate(items) if n >> i & 1] for n in range(2 ** len(items))]
print subsets('abc')
A, B = [[1, 2], [3, 4]], [[0, 1], [1, 0]]
def mul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
print mul(A, B), mul(A, A), map(list, zip(*A)), [list(reversed(r)) for r in A], zip(*A[::-1])
def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
print det(A), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[2.0, 1], [1, 2]]), (-1) ** 3, (-1) ** 0
def spiral(m):
    out = []
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out
print spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
def primes(limit):
    sieve = [True] * (limit + 1)
    for n in range(2, int(limit ** 0.5) + 1):
        if sieve[n]:
            sieve[n * n::n] = [False] * len(sieve[n * n::n])
    return [n for n in range(2, limit + 1) if sieve[n]]
print primes(50), len(primes(1000))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print gcd(84, 36), gcd(17, 5), gcd(-4, 6), 84 * 36 / gcd(84, 36), reduce(gcd, [12, 18, 30])
def factors(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + [n] * (n > 1)
print factors(360), factors(97), factors(1), factors(600851475143), reduce(lambda a, b: a * b, factors(360))
tri = [[1]]
for i in range(5):
    tri.append([1] + [a + b for a, b in zip(tri[-1], tri[-1][1:])] + [1])
print tri[-1], sum(tri[-1]), ' '.join(str(v) for v in tri[4]), [sum(r) for r in tri]
def hanoi(n, a='A', b='B', c='C'):
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c) if n else []
print hanoi(3), len(hanoi(8))
print list(itertools.islice(itertools.count(5, 5), 3)), list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.izip_longest('ab', 'c', fillvalue='-')), list(itertools.izip('ab', itertools.cycle([0, 1])))
