import json
print json.dumps({'a': 1}), json.dumps([1, 2.5, None, True, 'x', u'\xe9', {'k': []}]), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, {'a': 2}], indent=2), json.dumps((1,)), json.dumps('q"\n')
print json.loads('{"a": [1, 2.5, null, true, "x"]}'), json.loads('"\\u00e9"') == u'\xe9', repr(json.loads('"abc"')), json.loads('[1e3, -5, 12345678901234]'), type(json.loads('{"a": "b"}')['a']), json.loads('5'), json.loads(' null ')
for bad in ('', '{', 'nope', '[1,]', "{'a': 1}"):
    try:
        print json.loads(bad)
    except ValueError, e:
        print 'ValueError'
try:
    json.dumps(object)
except TypeError, e:
    print 'TypeError'
print json.dumps({1: 'a', None: 2}, sort_keys=True) if False else json.dumps({1: 'a'}), json.dumps([1, 2], separators=(',', ':')), json.dumps(u'\u20ac'), json.dumps(1.0), json.dumps(1e20), json.dumps({'a': 1}, indent=4), json.dumps(10L), json.dumps([float('nan')])
import StringIO
s = StringIO.StringIO(); json.dump([1], s); print s.getvalue(), json.load(StringIO.StringIO('{"z": 1}'))
class E(json.JSONEncoder):
    def default(self, o): return 'custom'
print json.dumps([set()], cls=E), json.dumps([set()], default=lambda o: 'd'), json.loads('{"a": 1}', object_hook=lambda d: d.items())
