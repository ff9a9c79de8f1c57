# Building nested structures for a view and printing them as JSON.
import json
menu = []
for area, units in (('North', ['N1', 'N2']), ('South', [])):
    node = {'label': area, 'expanded': False, 'items': []}
    for u in units:
        node['items'].append({'label': u, 'data': {'path': '%s/%s' % (area, u)}, 'items': []})
    menu.append(node)
print json.dumps(menu, sort_keys=True)
print json.dumps(menu[1], sort_keys=True, indent=2)
print json.dumps({'a': [1, 2.0, None, True, u'\xe9', 'x"y', 10L, 1e20]}, separators=(',', ':'))
back = json.loads('{"n": 1, "f": 1.0, "s": "t", "l": [null, true], "o": {}, "e": 1e3, "big": 12345678901}')
print sorted(back.items())
print type(back['s']), type(back['n']), type(back['f']), type(back.keys()[0]), type(back['big'])
def walk(value, path=''):
    if isinstance(value, dict):
        for k in sorted(value):
            for item in walk(value[k], path + '/' + k):
                yield item
    elif isinstance(value, list):
        for i, v in enumerate(value):
            for item in walk(v, '%s[%d]' % (path, i)):
                yield item
    else:
        yield path, value
for p, v in walk(menu):
    print p, repr(v)
style = {'classes': 'a b', 'color': None}
style = dict((k, v) for k, v in style.items() if v is not None)
print style, json.dumps(style)
tree = {}
for path in ('a/b/c', 'a/d', 'e'):
    node = tree
    for part in path.split('/'):
        node = node.setdefault(part, {})
def as_items(t):
    return [{'label': k, 'items': as_items(t[k])} for k in sorted(t)]
print json.dumps(as_items(tree), sort_keys=True)
print json.loads(json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd'})) == {u'1': u'a', u'null': u'b', u'true': u'c', u'2.5': u'd'}
print json.dumps((1, 2)), json.dumps('x'), json.dumps(u'\u20ac'), json.dumps(u'\u20ac', ensure_ascii=False) == u'"\u20ac"', json.dumps(float('nan'))
