print [x for x in range(5) if x % 2]
print {x: x * 2 for x in [1]}, sorted({x % 2 for x in range(5)})
print [x for x in 1, 2, 3]
print [(x, y) for x in 1, 2 for y in 'ab']
print sum(x for x in [1, 2]), [[y for y in range(x)] for x in range(3)]
print [lambda: 1 for x in (1,)][0]()
