data = {'name': 'Area', 'enabled': True, 'count': 3, 'ratio': 0.5, 'tags': ['a', u'b'], 'nested': {'x': None}}
def show(v, indent=0):
    pad = ' ' * indent
    if isinstance(v, dict):
        for k in sorted(v.keys()):
            if isinstance(v[k], (dict, list)):
                print pad + k + ':'
                show(v[k], indent + 2)
            else:
                print pad + '%s: %s' % (k, v[k])
    elif isinstance(v, list):
        for i, x in enumerate(v): print pad + '- ' + str(x)
show(data)
def to_json(v):
    if v is None: return 'null'
    if v is True: return 'true'
    if v is False: return 'false'
    if isinstance(v, (int, long, float)): return repr(v).rstrip('L')
    if isinstance(v, basestring): return '"%s"' % v.replace('"', '\\"')
    if isinstance(v, (list, tuple)): return '[' + ','.join(map(to_json, v)) + ']'
    return '{' + ','.join(['"%s":%s' % (k, to_json(v[k])) for k in sorted(v)]) + '}'
print to_json(data)
print to_json([1, 2L, 2.0, 'q"q', (True,), {}])
import json
print json.dumps(data, sort_keys=True), json.loads(to_json(data)) == data, json.dumps([1, 2.0, None, True, u'\xe9', 'a']), sorted(json.loads('{"a": [1, 2.5, "x", null, true], "b": {}}').items())
print type(json.loads('"x"')), type(json.loads('1')), type(json.loads('1.0')), type(json.loads('99999999999')), json.loads('[]'), json.dumps({'k': (1, 2)}), json.dumps('a/b\n'), json.dumps({1: 'int key'}), json.dumps({'a': 1}, indent=2)
for bad in ('{', '[1,]', "{'a': 1}", '', 'nope'):
    try: print json.loads(bad)
    except ValueError, e: print 'ValueError'
try: json.dumps(set([1]))
except TypeError, e: print e
style = {'classes': 'a b', 'width': '%dpx' % 10}
style.update(dict(height='100%'))
print sorted(style.items()), '; '.join(['%s: %s' % kv for kv in sorted(style.items())]), style.pop('nothing', None)
copied = json.loads(json.dumps(data))
copied['tags'].append('c')
print len(data['tags']), len(copied['tags']), [type(t).__name__ for t in copied['tags']]
