x = 7
x /= 2
print x
x *= 3; x -= 1; x += 10; x **= 2; x %= 100; x //= 3
print x
l = [1]
l += [2]
l *= 2
print l
s = 'a%s'
s %= 1
print s
d = {'n': 9}
d['n'] /= 2
print d
class O: n = 5
o = O()
o.n /= 2
print o.n
calls = []
def key():
    calls.append(1)
    return 0
m = [9]
m[key()] /= 2
print m, len(calls)
x = 6; x <<= 2; x |= 1; x &= 0xff; x ^= 3; x >>= 1
print x
f = 7.0
f /= 2
print f
