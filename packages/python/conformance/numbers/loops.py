def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n = n / 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
print [collatz(i) for i in range(1, 10)]
def primes(n):
    found = []
    for i in xrange(2, n):
        for p in found:
            if p * p > i:
                found.append(i)
                break
            if i % p == 0: break
        else:
            found.append(i)
    return found
print primes(30)
def halves(n):
    total = 0
    i = n
    while i > 0:
        total += i / 2
        i /= 2
    return total
print halves(100)
def mixed():
    a = 1
    a = a / 2
    b = 3
    b = b / 2.0
    c = len('abc') / 2
    d = 7
    d = 'x' if d > 3 else d
    return a, b, c, d, d > 5
print mixed()
