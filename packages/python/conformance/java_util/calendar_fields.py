from java.util import Calendar, GregorianCalendar, TimeZone, Locale, Date
c = GregorianCalendar(2024, Calendar.FEBRUARY, 29, 13, 45, 30)
for name in 'ERA YEAR MONTH WEEK_OF_YEAR WEEK_OF_MONTH DATE DAY_OF_MONTH DAY_OF_YEAR DAY_OF_WEEK DAY_OF_WEEK_IN_MONTH AM_PM HOUR HOUR_OF_DAY MINUTE SECOND MILLISECOND ZONE_OFFSET DST_OFFSET'.split():
    print name, getattr(Calendar, name), c.get(getattr(Calendar, name))
print c.getTime(), c.getTimeInMillis(), c.isLeapYear(2024), c.getTimeZone().getID(), c.isLenient(), c.getFirstDayOfWeek(), c.getMinimalDaysInFirstWeek()
print c.getActualMaximum(Calendar.DAY_OF_MONTH), c.getActualMinimum(Calendar.DAY_OF_MONTH), c.getActualMaximum(Calendar.DAY_OF_YEAR), c.getActualMaximum(Calendar.WEEK_OF_YEAR), c.getMaximum(Calendar.MONTH), c.getMinimum(Calendar.HOUR)
print c.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US), c.getDisplayName(Calendar.DAY_OF_WEEK, Calendar.SHORT, Locale.US), c.getDisplayName(Calendar.AM_PM, Calendar.SHORT, Locale.US), c.getDisplayName(Calendar.MONTH, Calendar.SHORT, Locale.GERMANY), c.getDisplayName(Calendar.DAY_OF_WEEK, Calendar.LONG, Locale.FRANCE), c.getDisplayName(Calendar.YEAR, Calendar.LONG, Locale.US)
print Calendar.JANUARY, Calendar.DECEMBER, Calendar.SUNDAY, Calendar.SATURDAY, Calendar.AM, Calendar.PM, Calendar.MONDAY
print c.before(GregorianCalendar(2025, 0, 1)), c.after(GregorianCalendar(2025, 0, 1)), c.compareTo(c), c == c.clone(), c.equals(GregorianCalendar(2024, 1, 29, 13, 45, 30)), Calendar.getInstance(TimeZone.getTimeZone('UTC')).timeZone.ID, type(Calendar.getInstance())
