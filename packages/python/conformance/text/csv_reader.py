import csv
from StringIO import StringIO
def rows(text, **options):
    return list(csv.reader(StringIO(text), **options))
print rows('a,b,c\n1,2,3\n'), rows('a;b\n', delimiter=';'), rows('a\tb\n', delimiter='\t'), rows("'a,b',c\n", quotechar="'")
print rows('"a ""quoted"" x",b\n'), rows('"multi\nline",2\n'), rows('a,,b\n'), rows('\n'), rows(''), rows('a, b\n', skipinitialspace=True)
print rows('1,"2",x\n', quoting=csv.QUOTE_NONNUMERIC) if False else rows('a"b,c\n'), rows('"a"b,c\n'), rows('a,b'), rows('a,b\r\nc,d\r\n')
print rows('a\\,b,c\n', escapechar='\\', quoting=csv.QUOTE_NONE), rows("a,'b\n", quotechar=None, quoting=csv.QUOTE_NONE)
r = csv.reader(['h1,h2', 'a,b', 'c,d'])
print r.next(), r.line_num, list(r), r.line_num
print list(csv.reader('x|y\n1|2'.split('\n'), delimiter='|'))
print [len(x) for x in rows(',,\n')], rows('"",""\n'), [type(x) for x in rows('1,a')[0]]
try:
    rows('"open', strict=True)
except csv.Error, e:
    print 'csv.Error', e
try:
    csv.reader(['a'], delimiter=';;')
except TypeError, e:
    print 'TypeError', e
