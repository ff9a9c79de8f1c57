import csv
from StringIO import StringIO
class Semi(csv.Dialect):
    delimiter = ';'
    quotechar = '"'
    doublequote = True
    skipinitialspace = True
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL
csv.register_dialect('semi', Semi)
csv.register_dialect('pipe', delimiter='|', lineterminator='!')
print list(csv.reader(['a; b'], 'semi')), list(csv.reader(['a|b'], dialect='pipe')), csv.get_dialect('pipe').delimiter
out = StringIO()
csv.writer(out, 'pipe').writerow([1, 2])
csv.writer(out, Semi).writerow([3, 'x;y'])
print repr(out.getvalue())
csv.unregister_dialect('pipe')
print sorted(csv.list_dialects())
try:
    csv.get_dialect('pipe')
except csv.Error, e:
    print 'csv.Error', e
print csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6\n').delimiter, csv.Sniffer().has_header('name,age\nann,5\nbob,6\n')
print csv.excel.delimiter, csv.excel_tab.delimiter == '\t', csv.field_size_limit()
csv.unregister_dialect('semi')
