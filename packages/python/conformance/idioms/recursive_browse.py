tags = {'Area1': {'Line1': {'Speed': 5, 'Temp': 21.5}, 'Line2': {'Speed': 0}}, 'Status': 'ok'}
def browse(node, path='', depth=0):
    for name in sorted(node):
        full = path + '/' + name if path else name
        if isinstance(node[name], dict):
            print '  ' * depth + name + '/'
            for r in browse(node[name], full, depth + 1) or []: pass
        else:
            print '  ' * depth + '%s = %r' % (name, node[name])
browse(tags)
def paths(node, prefix=''):
    out = []
    for k, v in sorted(node.items()):
        p = '/'.join([x for x in (prefix, k) if x])
        out.extend(paths(v, p) if isinstance(v, dict) else [p])
    return out
print paths(tags)
def find(node, pred, path=()):
    for k in sorted(node):
        v = node[k]
        if isinstance(v, dict):
            for hit in find(v, pred, path + (k,)): yield hit
        elif pred(k, v): yield '/'.join(path + (k,))
print list(find(tags, lambda k, v: k == 'Speed')), list(find(tags, lambda k, v: isinstance(v, float)))
def read(p):
    node = tags
    for part in p.split('/'):
        if not isinstance(node, dict) or not node.has_key(part): return None
        node = node[part]
    return node
def write(p, v):
    parts = p.split('/')
    node = tags
    for part in parts[:-1]: node = node.setdefault(part, {})
    node[parts[-1]] = v
write('Area1/Line1/Speed', 9)
write('New/Deep/Tag', True)
print read('Area1/Line1/Speed'), read('New'), read('Area1/None/x'), read('Status/x'), len(paths(tags))
def count(n): return sum(count(v) if isinstance(v, dict) else 1 for v in n.values())
def depth(n): return 1 + max([depth(v) for v in n.values() if isinstance(v, dict)] or [0])
def mapped(n, f): return dict((k, mapped(v, f) if isinstance(v, dict) else f(v)) for k, v in n.items())
print count(tags), depth(tags), sorted(mapped(tags, str)['Area1']['Line1'].items()), mapped({'a': {'b': 2}}, lambda v: v * 2)
def diff(a, b, p=''):
    for k in sorted(set(a) | set(b)):
        x, y = a.get(k), b.get(k)
        if isinstance(x, dict) and isinstance(y, dict):
            for d in diff(x, y, p + k + '.'): yield d
        elif x != y: yield (p + k, x, y)
print list(diff({'a': 1, 'b': {'c': 2, 'd': 3}}, {'a': 1, 'b': {'c': 5}, 'e': 6}))
stack, seen = [('', tags)], []
while stack:
    p, n = stack.pop()
    for k in sorted(n.keys(), reverse=True):
        seen.append(p + k)
        if type(n[k]) is dict: stack.append((p + k + '/', n[k]))
print len(seen), seen[:3]
