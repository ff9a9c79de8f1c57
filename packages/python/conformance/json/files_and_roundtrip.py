import json
from StringIO import StringIO
out = StringIO()
json.dump({'b': [1, 2], 'a': 'x'}, out, sort_keys=True, indent=2)
print out.getvalue()
print json.load(StringIO('{"a": [1]}')), json.load(StringIO('[1.5]'), parse_float=str)
original = {'list': [1, 2.5, 'a', None, True], 'nested': {'x': {'y': {'z': []}}}, 'unicode': u'\xfc'}
print json.loads(json.dumps(original)) == original
print json.dumps(json.loads('{"b": 1, "a": [1, 2]}'), sort_keys=True)
rows = [dict(zip(['id', 'name'], r)) for r in [(1, 'a'), (2, 'b')]]
print json.dumps(rows, sort_keys=True)
print [json.dumps(x) for x in ('', u'', 0, 0.0, [], {}, None, False)]
print json.dumps({u'\xe9': '\xc3\xa9'}), json.dumps('\xc3\xa9'), json.dumps({'a': u'b', u'c': 'd'}, sort_keys=True)
print json.encoder.FLOAT_REPR(0.1) if hasattr(json.encoder, 'FLOAT_REPR') else None, json.__name__, hasattr(json, 'JSONDecodeError')
