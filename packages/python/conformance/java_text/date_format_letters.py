from java.text import SimpleDateFormat
from java.util import Date, TimeZone, Locale
d = Date(1707120429007)
f = SimpleDateFormat('yyyy')
f.timeZone = TimeZone.getTimeZone('Europe/Berlin')
for p in ('G', 'y', 'yy', 'yyy', 'yyyy', 'yyyyy', 'Y', 'YYYY', 'M', 'MM', 'MMM', 'MMMM', 'MMMMM', 'L', 'LLL', 'LLLL', 'w', 'ww', 'W', 'D', 'DDD', 'd', 'dd', 'F', 'E', 'EEE', 'EEEE', 'u', 'a', 'H', 'HH', 'k', 'K', 'h', 'hh', 'm', 'mm', 's', 'ss', 'S', 'SSS', 'SSSS', 'z', 'zzzz', 'Z', 'X', 'XX', 'XXX', "'o''clock'", "hh 'h' a", "''", 'yyyy.MM.dd G HH:mm:ss z', 'EEE, d MMM yyyy HH:mm:ss Z', 'yyyy-W', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'yyMMddHHmmssZ', 'h:mm a'):
    f.applyPattern(p)
    print p, '|', f.format(d)
f.timeZone = TimeZone.getTimeZone('UTC')
print f.toPattern(), f.format(d), f.format(0), type(f.format(d)), f.format(d.time)
