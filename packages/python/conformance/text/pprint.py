import pprint
pprint.pprint([1, 2])
pprint.pprint({'b': 1, 'a': [1, 2, {'x': 'y'}]})
data = {'name': 'Line 1', 'tags': ['speed', 'temperature', 'pressure', 'vibration'], 'limits': {'low': 1.5, 'high': 99.5}}
pprint.pprint(data)
pprint.pprint(data, width=30)
print pprint.pformat([range(12), 'x' * 30, u'unicode', ('a', 'b' * 40)])
print pprint.pformat({'a': {'b': {'c': {}}}}, depth=2), pprint.saferepr({'b': u'x', 'a': 'y'}), pprint.isreadable([1]), pprint.isrecursive([1])
pprint.pprint((1,)), pprint.pprint(set([3])), pprint.pprint(None), pprint.pprint('text'), pprint.pprint(10**12)
p = pprint.PrettyPrinter(indent=4, width=20)
p.pprint([['nested', 'list'], ['of', 'lists']])
