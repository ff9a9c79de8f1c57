import csv
from StringIO import StringIO
source = 'name,value,unit\nflow,1.5,l/s\nlevel,2\nextra,3,m,more\n'
r = csv.DictReader(StringIO(source))
print r.fieldnames
for row in r:
    print sorted(row.items()), r.line_num
print [sorted(row.items()) for row in csv.DictReader(StringIO('1,2\n'), fieldnames=['a', 'b', 'c'], restval='-')]
print [sorted(row.items()) for row in csv.DictReader(StringIO('1,2,3\n'), ['a'], restkey='rest')]
out = StringIO()
w = csv.DictWriter(out, ['b', 'a'], restval='none', extrasaction='ignore', lineterminator='\n')
w.writeheader()
w.writerow({'a': 1, 'b': 2, 'zzz': 3})
w.writerows([{'a': 'x'}, {'b': 'y,z'}])
print out.getvalue()
try:
    csv.DictWriter(StringIO(), ['a']).writerow({'a': 1, 'q': 2})
except ValueError, e:
    print 'ValueError', e
print type(csv.DictReader(StringIO('a\n1')).next())
