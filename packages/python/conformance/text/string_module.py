import string
print string.ascii_letters, string.digits, string.hexdigits, string.octdigits
print repr(string.punctuation), repr(string.whitespace), string.letters[:3], string.lowercase[:3], string.uppercase[:3]
print string.capwords('hello big  world'), string.capwords('a-b c', '-')
print string.join(['a', 'b'], '/'), string.split('a b'), string.split('a,b', ','), string.upper('x'), string.replace('aXa', 'X', '-'), string.strip('  x ')
print string.zfill('5', 3), string.zfill('-5', 4), string.rjust('a', 3), string.ljust('a', 3) + '|', string.center('a', 3) + '|', string.find('abc', 'c'), string.count('aab', 'a')
print string.atoi('12') + 1, string.atof('1.5'), string.atoi('ff', 16), string.atol('5')
t = string.maketrans('abc', 'xyz')
print 'aabbcc'.translate(t), 'hello'.translate(None, 'l'), len(t), string.translate('abc', t)
print string.Template('$name has ${n} $$').substitute(name='x', n=2), string.Template('$a $b').safe_substitute(a=1)
try:
    string.Template('$a').substitute()
except KeyError, e:
    print 'KeyError', e
try:
    string.Template('$').substitute()
except ValueError, e:
    print 'ValueError', e
f = string.Formatter()
print f.format('{0}-{x}', 1, x=2), f.vformat('{a}', (), {'a': 5}), list(f.parse('a{b!r:>5}c'))
print string.printable[:5], string.index('abc', 'b'), string.lower('ABC'), string.swapcase('aB'), string.expandtabs('a\tb', 4)
