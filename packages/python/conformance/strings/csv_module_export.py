# csv through StringIO, for files an operator downloads.
import csv
from StringIO import StringIO
out = StringIO()
w = csv.writer(out)
w.writerow(['Tag', 'Value', 'Note'])
w.writerow(['Speed', 12.5, 'plain'])
w.writerow(['Level', None, 'with, comma'])
w.writerow([u'Text', True, 'say "hi"'])
w.writerow(['Long', 5L, 'two\nlines'])
w.writerow([])
w.writerow([''])
w.writerow(['  lead', '', 1e20])
text = out.getvalue()
print repr(text)
print text.count('\r\n')
rows = list(csv.reader(StringIO(text)))
print len(rows), rows
out = StringIO()
w = csv.writer(out, delimiter=';', quoting=csv.QUOTE_ALL, lineterminator='\n')
w.writerows([[1, 'a'], [2, 'b;c']])
print out.getvalue()
out = StringIO()
d = csv.DictWriter(out, ['id', 'name'], restval='-', extrasaction='ignore', lineterminator='\n')
d.writeheader()
d.writerow({'id': 1, 'name': 'x', 'other': 5})
d.writerow({'id': 2})
print out.getvalue()
for r in csv.DictReader(StringIO('a,b\n1,2\n3\n4,5,6\n')):
    print sorted(r.items())
for r in csv.reader(['1;"a;b";', ';;', '"x""y";z'], delimiter=';'):
    print r
out = StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator='|')
w.writerow([1, 2.5, 'x', None])
print out.getvalue()
print list(csv.reader(['1,"a"'], quoting=csv.QUOTE_NONNUMERIC))
try:
    csv.DictWriter(StringIO(), ['a']).writerow({'b': 1})
except ValueError, e:
    print e
try:
    csv.writer(StringIO()).writerow(5)
except Exception, e:
    print e.__class__.__name__, e
