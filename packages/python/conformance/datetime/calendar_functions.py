import calendar
print calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025)
print calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29)
print list(calendar.day_name), list(calendar.day_abbr)
print list(calendar.month_name), list(calendar.month_abbr)
print calendar.monthcalendar(2024, 2)
print calendar.month(2024, 2)
print calendar.firstweekday(), calendar.MONDAY, calendar.SUNDAY
print calendar.timegm((2024, 2, 29, 0, 0, 0)), calendar.weekheader(2), calendar.month_name[5], calendar.day_abbr[0]
c = calendar.Calendar(6)
print c.monthdayscalendar(2024, 2)[0], [str(d) for d in c.itermonthdates(2024, 2)][:3]
try:
    calendar.monthrange(2024, 13)
except Exception, e:
    print type(e).__name__, e
print calendar.TextCalendar(0).formatmonth(2023, 5)
