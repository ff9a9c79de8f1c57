l = [3, 1, 2]
l.sort(cmp=lambda a, b: b - a)
print l
l.sort()
print l
l.sort(lambda a, b: cmp(b, a))
print l
l.sort(key=lambda x: -x, reverse=True)
print l
print sorted(['b', 'A', 'c'], cmp=lambda a, b: cmp(a.lower(), b.lower()))
print sorted([1, 2, 3], lambda a, b: b - a), sorted([1, 2], reverse=True), sorted('bca', None, str.upper)
m = [2, None, 'a', 1]
m.sort()
print m
print sorted([(1, None), (1, 2), (0, 'x')])
print sorted({'b': 1, 'a': 2}), sorted(u'ba')
