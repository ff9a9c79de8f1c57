import re
print type(re.compile('a')).__name__, type(re.match('a', 'a')).__name__
m = re.search('(b)(c)?', 'abd')
print m.groups(), m.span(2), m.start(2), m.end(2), repr(m.group(2)), m.lastindex
print [t.group() for t in re.finditer('.', u'ab')], [m.start() for m in re.finditer('(?=aa)', 'aaaa')]
p = re.compile('([a-z]+)')
it = p.finditer('ab cd')
print it.next().group(), it.next().group(1)
try:
    it.next()
except StopIteration:
    print 'done'
import copy
print re.search('é', 'café') is not None, len(re.findall('.', 'ab\n'))
def first(pattern, text, default=None):
    found = re.search(pattern, text)
    return found.group(1) if found else default
print first(r'(\d+)', 'line 7'), first('(x)', 'line', 'none')
