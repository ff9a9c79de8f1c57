from java.util import Date, Calendar, GregorianCalendar, TimeZone, Locale
from java.text import SimpleDateFormat
from java.lang import Thread
d = Date(1000)
print d.time, d.year, d.month, d.hours, d.date, d.day
d.time = 86400000
print d, d.getTime()
c = GregorianCalendar(2024, 0, 31)
print c.time, c.timeInMillis, c.timeZone.ID, c.firstDayOfWeek, c.lenient, c.weekYear
c.timeInMillis = 0
c.timeZone = TimeZone.getTimeZone('UTC')
c.firstDayOfWeek = Calendar.MONDAY
print c.time.time, c.timeZone.getID(), c.firstDayOfWeek
f = SimpleDateFormat('yyyy', timeZone=TimeZone.getTimeZone('UTC'), lenient=False)
print f.timeZone.ID, f.lenient, f.format(d), Locale.GERMANY.country, Locale.US.displayLanguage, Locale.GERMANY.language
x = Date(time=5)
print x.time, Date(10, time=20).time, d.getClass().name, d.getClass().getSimpleName()
try:
    d.nope
except AttributeError, e:
    print 'AttributeError', e
try:
    d.nope = 5
except AttributeError, e:
    print 'AttributeError', e
try:
    Date(nope=1)
except Exception, e:
    print type(e).__name__, e
