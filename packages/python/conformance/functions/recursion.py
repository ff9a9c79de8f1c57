import sys
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print fact(10), fact(20), [fact(13)], fact(30)
def gcd(a, b): return a if not b else gcd(b, a % b)
print gcd(48, 36), gcd(17, 5)
def hanoi(n, a='A', b='B', c='C'):
    if n == 0: return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print hanoi(3), len(hanoi(6))
def flatten(x):
    r = []
    for e in x:
        if isinstance(e, (list, tuple)): r.extend(flatten(e))
        else: r.append(e)
    return r
print flatten([1, [2, (3, [4, [5]])], 6])
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print even(100), odd(7)
def forever(n): return forever(n + 1)
try:
    forever(0)
except RuntimeError, e:
    print type(e).__name__, str(e)[:32]
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])]
print perms('abc')
def walk(t, depth=0):
    print '%s%s' % ('  ' * depth, t['name'])
    for c in t.get('children', []): walk(c, depth + 1)
walk({'name': 'root', 'children': [{'name': 'a', 'children': [{'name': 'b'}]}, {'name': 'c'}]})
deep = []
for i in range(200): deep = [deep]
d = 0
while deep: deep, d = deep[0], d + 1
print d
a = [1]
a.append(a)
print a, a[1][1][0], len(a)
m = {}
m['self'] = m
print m, (lambda t: t)((a,)), [m]
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print ack(2, 3)
