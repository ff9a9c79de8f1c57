print map(str, [1, 2.5, None]), map(None, [1, 2], ['a']), map(lambda a, b: (a, b), [1, 2], [3]), filter(None, [0, 1, '']), filter(lambda x: x > 1, (1, 2, 3)), filter(lambda c: c != 'a', 'banana'), filter(str.isdigit, 'a1b2')
print zip([1, 2], 'ab'), zip(), zip([1]), zip(*[(1, 2), (3, 4)]), reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), apply(max, (1, 2)), apply(dict, (), {'a': 1})
print map(len, ['a', 'bb'])[1], len(map(None, [1])), map(int, '123'), sum(map(float, ['1', '2'])), any([0, 1]), all([]), type(map(str, [])), type(zip()), type(filter(None, []))
print list(reversed([1, 2])), list(enumerate('ab', 1)), sorted(set([3, 1])), min([2, 1]), max('a', 'b'), max([1, 3], key=lambda x: -x), sum([1, 2], 10), callable(len), map(unicode, [1]), map(repr, [u'a'])
