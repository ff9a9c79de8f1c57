import string
print string.upper('abc'), string.join(['a', 'b'], '-'), string.split('a b'), string.replace('aXb', 'X', '-'), string.strip(' x '), string.letters[:3], string.digits, string.lowercase[-2:], string.uppercase[:2]
print string.atoi('5'), string.atof('1.5'), string.zfill('5', 3), string.capwords('a bc'), string.find('abc', 'c'), string.ascii_letters[:4], string.punctuation[:3], string.lower('ABC'), string.hexdigits
print string.maketrans('ab', 'xy') is not None, 'cab'.translate(string.maketrans('ab', 'xy')), 'hello'.translate(None, 'l'), string.Template('$a is $b').substitute(a=1, b='x')
print u'abc'.translate({97: u'z'}), string.count('aab', 'a'), string.rjust('a', 3)
