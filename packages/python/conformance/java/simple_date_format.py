from java.text import SimpleDateFormat, ParseException
from java.util import Date, TimeZone
d = Date(1700000000123L)
for p in ('yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd HH:mm:ss.SSS', 'MM/dd/yy', 'M/d/yyyy h:mm a', 'EEE, MMM d', 'EEEE MMMM dd yyyy', "yyyy-MM-dd'T'HH:mm:ss'Z'", "hh 'o''clock' a", 'D', 'w', 'W', 'F', 'u', 'k K', 'yyyyMMddHHmmss', 'z', 'Z', 'XXX', 'X', 'zzzz', 'G', 'YYYY', 'y', 'yyy', 'MMM', 'SSSS', 'E', 'd.M.yy', ''):
    print p, '|', SimpleDateFormat(p).format(d)
f = SimpleDateFormat('yyyy-MM-dd HH:mm')
print f.parse('2024-02-29 13:45'), f.parse('2024-1-1 1:2 trailing'), f.parse('2024-13-40 25:61'), f.toPattern()
f.setTimeZone(TimeZone.getTimeZone('UTC'))
print f.format(d), f.parse('2024-07-01 00:00').time
for p, s in (('MM/dd/yyyy', '12/31/2023'), ('yyyyMMdd', '20240115'), ('MMM d, yyyy', 'Jan 5, 2024'), ('MMMM d yyyy', 'february 7 2024'), ('dd.MM.yy', '01.02.03'), ('h:mm a', '12:30 AM'), ('hh:mm:ss a', '01:02:03 PM'), ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2024-01-15T10:20:30.456+0100'), ("yyyy-MM-dd'T'HH:mm:ssXXX", '2024-06-15T10:20:30-05:00'), ('EEE MMM dd HH:mm:ss zzz yyyy', 'Tue Nov 14 23:13:20 CET 2023'), ('HH:mm', '7:05'), ('yyyy', '1999'), ('M/d/yy', '3/4/99')):
    print p, '|', SimpleDateFormat(p).parse(s)
for p, s in (('yyyy-MM-dd', 'garbage'), ('HH:mm', ''), ('MM/dd/yyyy', '2024-01-01'), ('MMM', 'Foo')):
    try:
        print SimpleDateFormat(p).parse(s)
    except ParseException, e:
        print e, '|', e.message, '|', e.getErrorOffset()
s = SimpleDateFormat('yyyy-MM-dd')
s.setLenient(False)
try:
    s.parse('2024-02-30')
except ParseException, e:
    print 'strict', e.getMessage()
try:
    SimpleDateFormat('yyyy-bb')
except:
    import sys
    print sys.exc_info()[1]
