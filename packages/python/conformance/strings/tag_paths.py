# Splitting and joining tag paths.
path = '[default]Plant/Area 1/Line2/Motor.Speed'
provider, rest = path[1:].split(']', 1)
print provider, rest
parts = rest.split('/')
print parts, parts[-1], '/'.join(parts[:-1]), rest.rsplit('/', 1), rest.rpartition('/')[2]
print path.partition(']'), 'no bracket'.partition(']'), 'no bracket'.rpartition(']')
print rest.count('/'), rest.find('Line'), rest.find('Nope'), rest.rfind('/'), path.index(']')
try:
    path.index('Nope')
except ValueError, e:
    print 'ValueError:', e
try:
    ''.split('')
except ValueError, e:
    print 'ValueError:', e
print rest.split('/')[2][-1:], rest.replace('/', '_').replace(' ', ''), rest.replace('/', '.', 1)
print 'a//b/'.split('/'), [p for p in 'a//b/'.split('/') if p], '/a/'.strip('/'), '/a/b'.lstrip('/ab')
def parent(p):
    return p[:p.rfind('/')] if '/' in p else ''
print parent('A/B/C'), repr(parent('A')), parent('/A') == ''
base = '[%s]%s' % ('default', 'Line1')
tags = ['Speed', 'Level', 'Alarm']
paths = [base + '/' + t for t in tags]
print paths
print ['%s/%s' % (base, t) for t in tags] == paths, map(lambda t: t.split('/')[-1], paths)
print 'Line%d/Motor_%02d' % (3, 7), 'L' + str(3) + '/' + str(7).zfill(3), '{0}/{1}/{0}'.format('a', 'b')
print path.startswith('[default]'), path.startswith(('[a]', '[default]')), path.endswith('.Speed'), rest.startswith('Area', 6)
name, ext = 'Motor.Speed.PV'.split('.')[0], 'Motor.Speed.PV'.split('.', 1)[1]
print name, ext, 'A.B.C'.rsplit('.', 1), 'A.B.C'.rsplit('.', 9), 'ABC'.split('.')
try:
    a, b = 'A.B.C'.split('.')
except ValueError, e:
    print 'ValueError:', e
tree = {}
for p in ['A/x', 'A/y', 'B/z/q']:
    node = tree
    for part in p.split('/'):
        node = node.setdefault(part, {})
print sorted(tree['A']), tree['B']
