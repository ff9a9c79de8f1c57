# Parsing key = value configuration text.
text = '''
# device settings
host = 10.0.0.5
port=502   ; modbus
name = "Main = pump"
flag = True

[limits]
high : 80.5
low : -5
'''
config = {}
section = ''
for number, line in enumerate(text.splitlines()):
    line = line.split('#')[0].split(';')[0].strip()
    if not line:
        continue
    if line[0] == '[' and line[-1] == ']':
        section = line[1:-1] + '.'
        continue
    for sep in '=:':
        if sep in line:
            key, value = [p.strip() for p in line.split(sep, 1)]
            break
    else:
        print 'line %d ignored' % number
        continue
    config[section + key] = value.strip('"')
for k in sorted(config):
    print '%-12s -> %s' % (k, config[k])
def convert(v):
    for kind in (int, float):
        try:
            return kind(v)
        except ValueError:
            pass
    return {'true': True, 'false': False, 'none': None}.get(v.lower(), v)
print [(k, convert(config[k])) for k in sorted(config)]
print config.get('port', 0), int(config.get('port', 0)) + 1, config.get('missing'), config.get('missing', 'd'), 'host' in config
pairs = 'a=1, b=2 ,c'
print [p.strip().partition('=') for p in pairs.split(',')]
print dict([p.strip().partition('=')[::2] for p in pairs.split(',')])['c'] == ''
try:
    dict(p.split('=') for p in pairs.split(','))
except ValueError, e:
    print 'ValueError:', e
print dict(a=1, **{'b': 2}) == {'a': 1, 'b': 2}, dict([['x', 1]], y=2) == dict(x=1, y=2), dict.fromkeys('ab', 0) == {'a': 0, 'b': 0}
print sorted(vars(type('C', (), {'p': 1, 'q': 'x'})).items())[-2:], [k for k in sorted(config) if k.startswith('limits.')]
