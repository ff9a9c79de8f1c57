from java.util.regex import Pattern, Matcher
import java.lang
m = Pattern.compile('(\\w+)@(\\w+)\\.com').matcher('mail a@b.com and c@d.com')
while m.find():
    print m.group(), m.group(1), m.group(2), m.start(), m.end(), m.start(1), m.groupCount()
p = Pattern.compile('(?<year>\\d{4})-(?<m>\\d\\d)')
n = p.matcher('2024-05')
print n.matches(), n.group('year'), n.group('m'), p.pattern(), p, n.lookingAt(), Pattern.matches('a+', 'aaa'), Pattern.matches('a+', 'aab'), n.replaceAll('${m}/$1'), n.replaceFirst('x')
print list(Pattern.compile('[,;]').split('a,b;c;;')), list(Pattern.compile(',').split('a,b,c', 2)), Pattern.quote('a.b'), Pattern.compile('A.B', Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher('a\nb').matches(), Pattern.compile('\\p{Upper}\\p{Alpha}+').matcher('Abc').matches(), Matcher.quoteReplacement('$1\\')
s = java.lang.StringBuffer()
q = Pattern.compile('\\d').matcher('a1b2c')
while q.find(): q.appendReplacement(s, '<' + q.group() + '>')
q.appendTail(s)
print s, q.reset().find(), q.group(), q.find(3), q.group(), Pattern.compile('^b$', Pattern.MULTILINE).matcher('a\nb').find()
for bad in (lambda: Pattern.compile('a').matcher('b').group(), lambda: p.matcher('2024-05').start()):
    try:
        print bad()
    except java.lang.IllegalStateException, e:
        print e.message
try:
    Pattern.compile('(')
except java.lang.IllegalArgumentException, e:
    print e.getClass().getName()
