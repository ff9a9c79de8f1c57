from itertools import *
print list(islice(count(5), 3)), list(islice(count(1, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat('x', 3))
print list(chain('ab', [1])), list(chain.from_iterable([[1], [2, 3]])), list(compress('abcd', [1, 0, 1, 0]))
print list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])), list(ifilter(lambda x: x % 2, range(6))), list(ifilterfalse(None, [0, 1, '']))
print list(imap(pow, (2, 3), (5, 2))), list(imap(None, 'ab', 'cd')), list(starmap(pow, [(2, 3)])), list(izip('abc', [1, 2])), list(izip_longest('abc', [1], fillvalue='-'))
print list(islice('abcdef', 2, 5)), list(islice('abcdef', 0, None, 2)), list(islice('abc', 2))
print [''.join(p) for p in product('ab', repeat=2)], list(product([1, 2], 'x')), list(permutations('abc', 2))[:4], list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2))
print [(k, list(g)) for k, g in groupby('aabbca')], [(k, len(list(g))) for k, g in groupby(sorted(['apple', 'bob', 'art']), key=lambda w: w[0])]
a, b = tee([1, 2, 3])
print list(a), b.next(), list(b), type(izip()).__name__, type(count()).__name__, izip('a', 'b').next(), repr(count(3)), repr(repeat('x', 2))
try:
    islice('abc', -1)
except ValueError, e:
    print 'ValueError', e
