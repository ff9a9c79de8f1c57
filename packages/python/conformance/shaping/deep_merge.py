# Merging settings: defaults, overrides, lists and deletions.
defaults = {'alarm': {'high': 80, 'low': 10, 'notify': ['op']}, 'unit': 'C', 'debug': False}
override = {'alarm': {'high': 95, 'notify': ['boss']}, 'unit': None, 'extra': 1}
def merge(base, other):
    out = dict(base)
    for k, v in other.items():
        if k in out and isinstance(out[k], dict) and isinstance(v, dict):
            out[k] = merge(out[k], v)
        elif isinstance(v, list) and isinstance(out.get(k), list):
            out[k] = out[k] + v
        elif v is None:
            out.pop(k, None)
        else:
            out[k] = v
    return out
m = merge(defaults, override)
for k in sorted(m):
    print k, sorted(m[k].items()) if isinstance(m[k], dict) else m[k]
print defaults['alarm']['high'], override['alarm']['notify']
shallow = dict(defaults, **override)
print sorted(shallow['alarm']), shallow['unit'], shallow['debug']
updated = defaults.copy()
print updated.update(override), sorted(updated)
updated.update(debug=True, a=1)
updated.update([('b', 2), ['c', 3]])
print [(k, updated[k]) for k in ('a', 'b', 'c', 'debug')]
both = dict(defaults.items() + override.items())
print both == shallow, len(defaults.items() + override.items())
diff = sorted(k for k in set(defaults) | set(override) if defaults.get(k) != override.get(k))
print diff
def changes(a, b, path=''):
    for k in sorted(set(a) | set(b)):
        if isinstance(a.get(k), dict) and isinstance(b.get(k), dict):
            for c in changes(a[k], b[k], path + k + '.'):
                yield c
        elif k not in a:
            yield '+%s%s=%r' % (path, k, b[k])
        elif k not in b:
            yield '-%s%s' % (path, k)
        elif a[k] != b[k]:
            yield '~%s%s: %r -> %r' % (path, k, a[k], b[k])
print '\n'.join(changes(defaults, m))
def with_defaults(options=None, **more):
    opts = {'color': 'red', 'size': 1}
    opts.update(options or {})
    opts.update(more)
    return sorted(opts.items())
print with_defaults(), with_defaults({'size': 2}), with_defaults(color='blue', x=None)
try:
    dict(defaults, 5)
except TypeError, e:
    print 'TypeError:', e
print defaults.pop('debug'), defaults.pop('debug', 'gone'), 'debug' in defaults, {}.popitem if False else len(defaults)
try:
    defaults.pop('debug')
except KeyError, e:
    print 'KeyError:', e
try:
    {}.popitem()
except KeyError, e:
    print 'KeyError:', e
print cmp({'a': 1}, {'a': 2}), {'a': 1} == {'a': 1.0}, {'a': 1} != {'b': 1}, {'a': 1} < {'a': 1, 'b': 0}
