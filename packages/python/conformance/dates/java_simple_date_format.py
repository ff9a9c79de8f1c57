# SimpleDateFormat patterns and parsing with fallbacks.
from java.text import SimpleDateFormat, ParseException
from java.util import Date, Locale
d = Date(1709989506007L)
for p in ('dd.MM.yyyy', 'yy-M-d H:m:s.S', 'HH:mm:ss.SSS', 'EEE, MMM d', 'EEEE MMMM', 'hh:mm a', 'K k', "yyyy'T'HH", "h 'o''clock'", 'D w W F u', 'G', 'yyyyMMddHHmmss', 'z', 'Z', 'XXX X'):
    print p.ljust(16), SimpleDateFormat(p).format(d)
print SimpleDateFormat('dd MMMM yyyy EEEE', Locale.GERMANY).format(d), SimpleDateFormat('MMM', Locale.US).format(d)
def parse(text):
    for p in ('yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd', 'dd.MM.yyyy', 'MM/dd/yyyy'):
        try:
            f = SimpleDateFormat(p)
            f.setLenient(False)
            return SimpleDateFormat('yyyy-MM-dd HH:mm').format(f.parse(text)), p
        except ParseException, e:
            pass
    return None
for text in ('2024-03-09 14:05:06', '2024-03-09', '9.3.2024', '03/09/2024', '2024-02-30', 'x', '31.12.99'):
    print text, parse(text)
lenient = SimpleDateFormat('yyyy-MM-dd')
print lenient.format(lenient.parse('2024-02-30')), lenient.format(lenient.parse('2024-14-01')), lenient.isLenient(), lenient.toPattern()
try:
    lenient.parse('not a date')
except ParseException, e:
    print e.getMessage(), e.getErrorOffset(), e.__class__.__name__
try:
    SimpleDateFormat('yyyy-bb')
except Exception, e:
    print 'python', e
except:
    import sys
    print sys.exc_info()[0], sys.exc_info()[1].getMessage()
span = lenient.parse('2024-04-01').time - lenient.parse('2024-03-31').time
print span / 3600000, span == 23 * 3600000L, lenient.parse('2024-04-01').getTime() - lenient.parse('2024-03-01').getTime()
f = SimpleDateFormat('HH:mm')
start, end = f.parse('22:00'), f.parse('06:00')
mins = (end.time - start.time) / 60000
print mins, mins % 1440, f.format(Date(start.time + 90 * 60000)), (start.time + 3600000) / 3600000
print type(SimpleDateFormat('yyyy').format(d)), int(SimpleDateFormat('yyyy').format(d)) + 1, SimpleDateFormat('yyyy').format(d) == '2024', SimpleDateFormat('HHmm').format(d).zfill(6)
