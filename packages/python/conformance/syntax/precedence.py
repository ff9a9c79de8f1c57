print 2 + 3 * 4 ** 2 / 3 % 5, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, not 1 == 2, not (1 and 0) or 0, 1 or 0 and 0, 1 | 2 & 3 ^ 1, 1 << 2 + 1, ~1 + 1, -5 // 2, -(5 // 2), -5 % 3, 5 % -3, +-+1, - -1, 10 - 2 - 3, 2 * 3 % 4, 100 / 10 / 2, 7 / 2 * 2, 7 * 2 / 2
print 1 if 0 else 2 if 0 else 3, (1 if 1 else 2) + 1, 1 + 1 if 0 else 5, [1 if x else 0 for x in (0, 1)], 'a' if '' else 'b', 1 and 2 or 3, 0 and 2 or 3, 1 and 0 or 3, None or 'd', [] or {} or 'last', 'x' and [] and 1, not not 'x', not [], not None
print 'a' + 'b' * 2, 'a' 'b' * 2, ('a' 'b') * 2, 'x' in 'xyz' and 'y', 1 in [1, 2] + [3], not 1 in [2], 1 not in [2], 3 is not None, 1 + 2 == 3, 1 < 2 != 3 > 2
f = lambda x, y=2: x + y if x else y
print f(0), f(1), f(1, 5), (lambda: (1, 2))()[1], (lambda *a: a)(*[1, 2])[0], [g() for g in [lambda: 1, lambda: 2]], (lambda x: lambda y: x + y)(1)(2), (lambda: [i for i in range(2)])()
print 5 .real, 5..real, 1.e2, .5, 5., 1e3, 1E-2, 1e+2, 0e0, 10l, 0xAL, 1.5j, 5J, 1e2j, 00.5, 09.5
