# Flattening nested dicts and lists and building them up again.
config = {'net': {'host': 'h', 'ports': [1, 2]}, 'name': 'n', 'empty': {}, 'deep': {'a': {'b': {'c': None}}}}
def flatten(d, prefix=''):
    out = {}
    for k, v in d.items():
        key = prefix and prefix + '.' + k or k
        if isinstance(v, dict) and v:
            out.update(flatten(v, key))
        else:
            out[key] = v
    return out
flat = flatten(config)
for k in sorted(flat):
    print k, '=', flat[k]
def unflatten(flat):
    out = {}
    for key, v in flat.iteritems():
        node = out
        parts = key.split('.')
        for p in parts[:-1]:
            node = node.setdefault(p, {})
        node[parts[-1]] = v
    return out
print unflatten(flat) == config
def flat_list(items):
    out = []
    for i in items:
        if isinstance(i, (list, tuple)):
            out.extend(flat_list(i))
        else:
            out.append(i)
    return out
print flat_list([1, [2, (3, [4, []])], 'ab', {'k': [5]}, set()])
print sum([[1, 2], [3]], []), [x for sub in [[1, 2], [3]] for x in sub], reduce(lambda a, b: a + b, [[1], [2, 3]])
from itertools import chain
print list(chain([1], (2, 3), 'ab')), list(chain.from_iterable([[1], [2]])), list(chain(*[[1], [2]]))
def depth(v):
    if isinstance(v, dict):
        return 1 + (max(map(depth, v.values())) if v else 0)
    return 0
print depth(config), depth({}), depth(5), depth({'a': {}})
def get(d, path, default=None):
    for part in path.split('.'):
        try:
            d = d[int(part)] if isinstance(d, list) else d[part]
        except (KeyError, IndexError, TypeError, ValueError), e:
            return '%s: %s' % (e.__class__.__name__, e) if default is None else default
    return d
for p in ('net.host', 'net.ports.1', 'net.ports.5', 'net.nope', 'name.x', 'net.ports.x', 'deep.a.b.c', 'deep.a.b.c.d'):
    print p, '->', get(config, p)
print get(config, 'zzz', 0)
def set_path(d, path, value):
    parts = path.split('.')
    for p in parts[:-1]:
        d = d.setdefault(p, {})
    d[parts[-1]] = value
target = {}
set_path(target, 'x.y.z', 1)
set_path(target, 'x.w', 2)
print target['x']['y'], sorted(target['x'])
try:
    set_path(target, 'x.w.v', 3)
except TypeError, e:
    print e
