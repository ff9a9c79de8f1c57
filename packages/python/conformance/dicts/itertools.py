import itertools
print list(itertools.izip([1, 2], 'ab')), list(itertools.imap(lambda x: x * 2, [1, 2])), list(itertools.ifilter(None, [0, 1])), list(itertools.izip_longest([1], [2, 3])), list(itertools.ifilterfalse(None, [0, 1]))
print list(itertools.chain([1], [2])), list(itertools.islice(itertools.count(), 3)), [(k, list(g)) for k, g in itertools.groupby('aab')], list(itertools.product('ab', [1])), list(itertools.combinations([1, 2, 3], 2)), list(itertools.permutations([1, 2])), list(itertools.repeat(1, 2)), list(itertools.takewhile(lambda x: x < 2, [1, 2, 1])), itertools.cycle('ab').next()
print list(itertools.starmap(pow, [(2, 3)])), list(itertools.imap(None, [1], [2])), list(itertools.chain.from_iterable([[1], [2]]))
