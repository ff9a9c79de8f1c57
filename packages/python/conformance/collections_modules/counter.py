from collections import Counter
c = Counter('abracadabra')
print c['a'], c['z'], sum(c.values()), c.most_common(2), sorted(c.elements())[:4], len(c)
c.update('aaa')
c.subtract({'a': 5, 'q': 1})
print c['a'], c['q'], sorted(c.items())
print sorted((Counter(a=3, b=1) + Counter(a=1, c=2)).items()), sorted((Counter(a=3, b=1) - Counter(a=1, b=5)).items()), sorted((Counter(a=3) & Counter(a=1)).items()), sorted((Counter(a=3) | Counter(b=1)).items())
print Counter(a=1), repr(Counter()), Counter([1, 1, 1]), Counter({'x': 0})['x'], 'y' in c, isinstance(c, dict), c.get('nope')
del c['q']
del c['never']
print 'q' in c, c.most_common()[-1], Counter(['a', 'b', 'a']).most_common(1)[0][0]
