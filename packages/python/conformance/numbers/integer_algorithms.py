def primes(n):
    sieve = [True] * (n + 1)
    sieve[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]: sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i, p in enumerate(sieve) if p]
print primes(40), len(primes(1000))
def factors(n):
    out, d = [], 2
    while n > 1:
        while n % d == 0:
            out.append(d)
            n /= d
        d += 1
    return out
print factors(360), factors(97), factors(2 ** 10), reduce(lambda a, b: a * b, factors(1001))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
def lcm(a, b): return a * b / gcd(a, b)
print gcd(54, 24), gcd(17, 5), gcd(0, 7), lcm(4, 6), reduce(lcm, range(1, 11)), gcd(2 ** 40, 2 ** 35)
def digits(n): return [int(c) for c in str(n)]
def luhn(n): return (sum(digits(n)[-1::-2]) + sum(sum(digits(2 * d)) for d in digits(n)[-2::-2])) % 10 == 0
print luhn(4532015112830366), luhn(1234567812345678), sum(digits(2 ** 100)), digits(90210)
def base(n, b): return (base(n / b, b) if n >= b else '') + '0123456789abcdef'[n % b]
print base(255, 16), base(10, 2), base(511, 8), int(base(1000, 7), 7), [base(n, 3) for n in range(5)]
def isqrt(n):
    x = n
    while x * x > n: x = (x + n / x) / 2
    return x
print isqrt(10), isqrt(10 ** 10), isqrt(2), [isqrt(n * n) == n for n in (1, 7, 12345)]
def collatz(n):
    steps = 0
    while n != 1:
        n = n / 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print [collatz(n) for n in (1, 6, 7, 27)], pow(3, 200, 13), pow(2, 10) % 1000, divmod(-17, 5), -17 / 5, -17 % 5, 17 / -5, 17 % -5, (-7) // 2, -(7 // 2)
print sum(n for n in range(1000) if not n % 3 or not n % 5), [n for n in range(100, 500) if n == sum(int(c) ** 3 for c in str(n))], len(str(2 ** 1000)), 2 ** 64 - 1, [2 ** 62 / 2 ** 60], 10 ** 18 / 10 ** 9
fib = [0, 1]
while len(fib) < 60: fib.append(fib[-1] + fib[-2])
print fib[10], fib[30], fib[59], [n % 10 for n in fib[:12]]
