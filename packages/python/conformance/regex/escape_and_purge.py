import re
print re.escape('a.b*c'), re.escape('C:\\x y'), re.escape('a_b-c'), re.escape(''), re.escape('[1+1=2]?')
print re.match(re.escape('1+1'), '1+1').group()
print re.purge(), re.compile('a') is re.compile('a')
p = re.compile('(?P<n>a+)(b)?')
print p.groups, p.groupindex, p.flags, p.pattern
print re.match(p, 'aab').group('n'), re.sub(p, 'x', 'aabaa'), re.compile(p) is p
print hasattr(re, 'fullmatch'), type(re.error('x')), issubclass(re.error, Exception)
