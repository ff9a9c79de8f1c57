# find, count, in, slices around markers, replace chains.
log = 'ERR 12 at Oven; WARN 3 at Mixer; ERR 7 at Press'
print log.count('ERR'), [p.split()[1] for p in log.split('; ') if p.startswith('ERR')]
pos = -1
while True:
    pos = log.find('at ', pos + 1)
    if pos < 0:
        break
    end = log.find(';', pos)
    print pos, end, log[pos + 3:end] if end > 0 else log[pos + 3:]
def between(s, left, right):
    i = s.index(left) + len(left)
    return s[i:s.index(right, i)]
print between('<a>x</a>', '<a>', '</a>'), between('f(1, 2)', '(', ')').split(', ')
try:
    between('none', '<', '>')
except ValueError, e:
    print e
print 'banana'.count('ana'), 'banana'.find('a', 2), 'banana'.rfind('a', 0, 5), 'banana'.index('n', 3), 'aaa'.count(''), 'aaa'.count('a', 1)
print 'a.b.c'.replace('.', '/'), 'x'.replace('x', '\\'), 'aXbX'.replace('X', ''), 'abab'.replace('ab', 'ba'), u'a'.replace('a', u'\xe9')
s = 'PV_101'
print s[:2], s[2:], s[-3:], s[0], s[-1], s[1:-1], s[::2], s[10:], s[:-10], s[2:2] == '', s[-100:2]
try:
    s[10]
except IndexError, e:
    print e
try:
    s[0] = 'x'
except TypeError, e:
    print e
try:
    'a' + 5
except TypeError, e:
    print e
try:
    5 + 'a'
except TypeError, e:
    print e
try:
    'a' * 'b'
except TypeError, e:
    print e
try:
    'abc'.count(5)
except TypeError, e:
    print e
print 'abc' < 'abd', 'Z' < 'a', '10' < '9', '' < 'a', 'a' < 'aa', 'abc' < 5, None < '', u'a' < 'b', cmp('b', 'a')
print 'ab' 'cd', 'ab' * 0 == '', -1 * 'x' == '', 'a' 'b' * 2, min('hello'), max('a', 'B'), sorted('hello'), list(reversed('abc')), len('\n\t\\')
print 'tag.Value'.lower().endswith(('.value', '.pv')), 'abc'.startswith(''), 'abc'.startswith('b', 1), 'abc'.endswith('b', 0, 2), 'x' in ('x', 'y'), 'x' in 'y, x'
