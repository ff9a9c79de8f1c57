from java.text import SimpleDateFormat, ParseException, ParsePosition
from java.util import TimeZone, Date
cases = [('yyyy-MM-dd', '2024-02-30'), ('yyyy-MM-dd', '2024-2-3 extra'), ('dd/MM/yy', '05/02/24'), ('dd/MM/yy', '05/02/99'), ('MM/dd/yyyy hh:mm a', '02/05/2024 09:07 PM'), ('d MMM yyyy', '5 feb 2024'), ('EEEE, MMMM d, yyyy', 'Monday, February 5, 2024'), ('HH:mm', '25:70'), ('yyyyMMddHHmmss', '20240205090709'), ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2024-02-05T09:07:09.123+0000'), ("yyyy-MM-dd'T'HH:mm:ssXXX", '2024-02-05T09:07:09Z'), ("yyyy-MM-dd'T'HH:mm:ssXXX", '2024-02-05T09:07:09-05:00'), ('yyyy-MM-dd z', '2024-02-05 PST'), ('yyyy DDD', '2024 060'), ('yy', '2024'), ('M/d/yyyy', '2/5/2024'), ('yyyy-MM-dd HH:mm:ss.SSS', '2024-02-05 09:07:09.5'), ('h a', '12 AM'), ('k', '24'), ('yyyy-MM-dd', '  2024-02-05'), ('yyyy MM', '2024 -1')]
for pattern, text in cases:
    print pattern, '|', text, '->', SimpleDateFormat(pattern).parse(text)
for pattern, text in (('yyyy-MM-dd', 'x'), ('yyyy-MM-dd', '2024/02/05'), ('HH:mm', ''), ('d MMM yyyy', '5 foo 2024'), ('yyyy-MM-dd HH:mm', '2024-02-05')):
    try:
        print SimpleDateFormat(pattern).parse(text)
    except ParseException, e:
        print e.message, e.getErrorOffset()
s = SimpleDateFormat('yyyy-MM-dd')
s.setLenient(False)
for text in ('2024-02-30', '2024-13-01', '2024-02-29'):
    try:
        print s.parse(text)
    except ParseException, e:
        print e.message, e.errorOffset
p = ParsePosition(2)
print s.parse('at2024-02-05', p), p.index, s.parse('nope', ParsePosition(0)), s.isLenient()
u = SimpleDateFormat('yyyy-MM-dd HH:mm')
u.setTimeZone(TimeZone.getTimeZone('America/New_York'))
print u.parse('2024-07-01 12:00').time, u.format(Date(0))
