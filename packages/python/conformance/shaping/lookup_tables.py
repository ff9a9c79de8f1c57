# Lookup tables: codes to texts, ranges to colours, reversed maps, dispatch.
STATES = {0: 'Stopped', 1: 'Running', 2: 'Faulted', None: 'Unknown'}
print [STATES.get(s, 'Code %s' % s) for s in (0, 1, 1.0, True, None, 7, '1', 2L)]
LIMITS = [(20, 'blue'), (60, 'green'), (80, 'yellow')]
def color(v):
    for limit, name in LIMITS:
        if v < limit:
            return name
    return 'red'
print [color(v) for v in (-1, 20, 59.9, 60, 80, 1e9, None, 'x')]
import bisect
grades, marks = 'FDCBA', [60, 70, 80, 90]
print [grades[bisect.bisect(marks, m)] for m in (59, 60, 75, 90, 100)]
codes = dict((v, k) for k, v in STATES.items())
print codes['Running'], codes['Unknown'], codes.get('nope'), sorted(codes)
ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, 'max': max, 'join': ''.join}
print ops['+'](2, 3), ops['-'](2, 3), ops['max'](2, 3), ops['join'](['a', 'b']), ops.get('*', lambda a, b: 'no op')(1, 2)
try:
    ops['*'](1, 2)
except KeyError, e:
    print 'KeyError:', e
bits = ['Ready', 'Run', 'Fault', 'Local']
for word in (0, 1, 5, 15, 8):
    print word, [name for i, name in enumerate(bits) if word & (1 << i)], bin(word)[2:].zfill(4), '|'.join(n for b, n in zip(reversed(bin(word)[2:].zfill(4)), bits) if b == '1')
matrix = {('A', 1): 'x', ('B', 2): 'y'}
print matrix['A', 1], matrix.get(('A', 2), '-'), [matrix.get((r, c), '.') for r in 'AB' for c in (1, 2)]
alias = {'temp': 'temperature', 'temperature': 'T', 'T': None}
name = 'temp'
while alias.get(name):
    name = alias[name]
print name
print ['Off', 'On'][True], ['Off', 'On'][5 > 7], ('no', 'yes')[bool('x')], {True: 'T', False: 'F'}[1 == 1.0], 'AB'[1 > 0]
days = dict(enumerate('Mo Tu We'.split()))
print days, days[0], sorted(days.items(), reverse=True)[0], dict(zip('abc', range(3))) == {'a': 0, 'b': 1, 'c': 2}
months = dict(zip(['Jan', 'Feb', 'Mar'], xrange(1, 4)))
print months['Feb'], sorted(months, key=months.get), min(months, key=months.get), months.keys()[0] in months, len(months)
print map(STATES.get, [0, 9]), map({'a': 1}.__getitem__, 'aa'), filter({'a': 1}.has_key, 'abc'), 'a' in {'a': None}
