import csv
from StringIO import StringIO
def text(rows, **options):
    out = StringIO()
    csv.writer(out, **options).writerows(rows)
    return repr(out.getvalue())
rows = [['a', 1, 2.5, None, True], ['q"x', 'c,d', 'e\nf', '', ' s ']]
print text(rows)
print text(rows, delimiter=';', lineterminator='\n')
print text(rows, quoting=csv.QUOTE_ALL)
print text(rows, quoting=csv.QUOTE_NONNUMERIC)
print text([['a', 1]], quotechar="'", quoting=csv.QUOTE_ALL), text([["it's"]], quotechar="'")
print text([['a,b']], quoting=csv.QUOTE_NONE, escapechar='\\'), text([['q"x']], doublequote=False, escapechar='\\')
print text([[]]), text([['']]), text([('x', 'y')]), text([[1e20, 0.1, 10L, 1.0]])
print text([[u'abc', 5]]), text(['ab'])
try:
    text([['a,b']], quoting=csv.QUOTE_NONE)
except csv.Error, e:
    print 'csv.Error', e
print csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE
out = StringIO()
w = csv.writer(out, dialect='excel-tab')
w.writerow(['a', 'b'])
print repr(out.getvalue()), repr(w.dialect.delimiter), w.dialect.lineterminator == '\r\n', sorted(csv.list_dialects())
