import json
from collections import OrderedDict
print json.loads('{"a": {"b": [1, {"c": "d"}]}}'), json.loads('"text"'), json.loads(' 5 '), json.loads('[]'), json.loads('{}')
print repr(json.loads(u'"\u20ac"')), repr(json.loads('"\xc3\xa9"')), repr(json.loads('"\\ud83d\\ude00"')), repr(json.loads('"\\n\\t\\/\\""'))
print json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict).keys(), json.loads('{"b": 1, "a": 2}', object_pairs_hook=lambda p: p)
print json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}')
print json.loads('[1, "a", null]') == [1, u'a', None], json.loads('{"x": 1}').has_key('x'), json.loads('{"x": 1}')[u'x']
print json.loads('"a\tb"', strict=False)
d = json.loads('{"name": "Pump", "values": [1, 2.5], "on": true}')
print type(d), type(d['name']), type(d['values']), d['on'] is True, d['values'][1] * 2, d['name'] + '1'
print json.loads(json.dumps({'k': [None, True, 1.5, 'x', {'n': []}]})), json.loads('{"a":1}', encoding='utf-8')
