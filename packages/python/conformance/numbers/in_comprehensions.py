def f(vals):
    x = 4
    total = 0
    for x in range(3): total += x / 2
    print sum(x / 2 for x in vals), [x / 2 for x in vals], x
    print [y / 2 for y in range(7)], [y % 3 for y in xrange(7) if y % 2], [(a / b, a % b) for a in range(3) for b in range(1, 3)]
    print dict((k, k / 2) for k in range(4)), set([k > 2 for k in range(4)])
    print [x / 2 for x in range(5) for x in vals]
    print [s % 3 for s in ('%d!', '%s?')]
    n = 7
    print [n / 2 for n in (1.0, 3, 'a'[:0] or 5)], n / 2, [[i / j for j in range(1, 3)] for i in (1.0, 3)]
    return [lambda z=i: z / 2 for i in range(3)][2]()
print f([1.0, 3, 5L])
class C:
    a = [i / 2 for i in range(5)]
    b = [i % 2 for i in (1.5, 3)]
print C.a, C.b
i = 'x%s'
print [i % 1 for i in range(3)], i
