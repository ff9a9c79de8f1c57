from java.util import Calendar, GregorianCalendar, TimeZone, Date
c = Calendar.getInstance()
c.setTimeInMillis(1700000000000L)
print c.get(Calendar.YEAR), c.get(Calendar.MONTH), c.get(Calendar.DAY_OF_MONTH), c.get(Calendar.HOUR_OF_DAY), c.get(Calendar.MINUTE), c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.WEEK_OF_YEAR), c.get(Calendar.DAY_OF_YEAR), c.get(Calendar.HOUR), c.get(Calendar.AM_PM), c.get(Calendar.WEEK_OF_MONTH)
c.set(2024, 1, 29, 10, 15, 30)
print c.getTime(), c.time, c.timeInMillis % 1000
c.add(Calendar.MONTH, 12)
print c.time
c.add(Calendar.DATE, -30); print c.time
c.add(Calendar.HOUR, 48); print c.time
c.set(Calendar.DAY_OF_MONTH, 31); print c.time
c.set(Calendar.MONTH, Calendar.FEBRUARY); print c.time
c.set(Calendar.DAY_OF_WEEK, Calendar.MONDAY); print c.time
c.set(Calendar.HOUR_OF_DAY, 0); c.set(Calendar.MINUTE, 0); c.set(Calendar.SECOND, 0); c.set(Calendar.MILLISECOND, 0)
print c.time, c.getActualMaximum(Calendar.DAY_OF_MONTH), c.getFirstDayOfWeek()
g = GregorianCalendar(2020, Calendar.MARCH, 29, 2, 30)
print g.time, g.timeZone.ID
g.add(Calendar.DATE, 1); print g.time
u = Calendar.getInstance(TimeZone.getTimeZone('UTC'))
u.timeInMillis = 0
print u.get(Calendar.HOUR_OF_DAY), u.time
u.setTime(Date(86400000L)); print u.get(Calendar.DATE), g.after(u), g.isLeapYear(2024)
n = c.clone(); n.add(Calendar.DATE, 1); print n.time.time - c.time.time
