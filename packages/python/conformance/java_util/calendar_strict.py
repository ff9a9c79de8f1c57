from java.util import Calendar, GregorianCalendar, TimeZone, Locale
import java.lang
c = GregorianCalendar(2024, 0, 1)
c.setLenient(False)
for field, value in ((Calendar.MONTH, 12), (Calendar.DATE, 31), (Calendar.HOUR_OF_DAY, 24)):
    c.setTimeInMillis(0)
    try:
        c.set(field, value)
        print c.getTime()
    except java.lang.IllegalArgumentException, e:
        print e.getMessage()
u = Calendar.getInstance(TimeZone.getTimeZone('America/New_York'))
u.setTimeInMillis(1707120429007)
print u.get(Calendar.HOUR_OF_DAY), u.get(Calendar.ZONE_OFFSET), u.getTime()
u.setTimeZone(TimeZone.getTimeZone('Asia/Kolkata'))
print u.get(Calendar.HOUR_OF_DAY), u.get(Calendar.MINUTE)
g = Calendar.getInstance(Locale.GERMANY)
print g.getFirstDayOfWeek(), g.getMinimalDaysInFirstWeek(), Calendar.getInstance(Locale.US).getFirstDayOfWeek()
g.setTimeInMillis(1704063600000)
print g.get(Calendar.WEEK_OF_YEAR), g.getWeekYear()
i = GregorianCalendar(2021, 0, 3)
print i.get(Calendar.WEEK_OF_YEAR), i.setFirstDayOfWeek(Calendar.MONDAY), i.setMinimalDaysInFirstWeek(4), i.get(Calendar.WEEK_OF_YEAR), i.weekYear
