d = system.date.parse('2024-02-29 13:45:10')
print d, system.date.format(d), system.date.format(d, 'MM/dd/yyyy h:mm a'), system.date.toMillis(d), repr(system.date.format(d, 'yyyy'))
print system.date.addDays(d, 1), '|', system.date.addMonths(d, 12), '|', system.date.addYears(d, -1), '|', system.date.addHours(d, 24), '|', system.date.addWeeks(d, 1), '|', system.date.addMinutes(d, -46), '|', system.date.addSeconds(d, 50), '|', system.date.addMillis(d, 1).time % 1000
print system.date.getYear(d), system.date.getMonth(d), system.date.getDayOfMonth(d), system.date.getHour24(d), system.date.getHour12(d), system.date.getMinute(d), system.date.getSecond(d), system.date.getMillis(d), system.date.getDayOfWeek(d), system.date.getDayOfYear(d), system.date.getQuarter(d), system.date.getAMorPM(d)
e = system.date.getDate(2024, 3, 1)
print e, system.date.daysBetween(d, e), system.date.hoursBetween(d, e), system.date.monthsBetween(d, e), system.date.weeksBetween(d, e), system.date.yearsBetween(d, e), system.date.minutesBetween(e, d), system.date.secondsBetween(d, d), system.date.millisBetween(d, system.date.addMillis(d, 5))
print system.date.isBefore(d, e), system.date.isAfter(d, e), system.date.isBetween(d, d, e), system.date.midnight(d), system.date.setTime(d, 1, 2, 3), system.date.fromMillis(0)
print system.date.getTimezone(), system.date.getTimezoneOffset(d), system.date.getTimezoneOffset(system.date.getDate(2024, 6, 1)), system.date.getTimezoneRawOffset(), system.date.isDaylightTime(d), system.date.now() > d
a, b = system.date.getDate(2024, 2, 30), system.date.getDate(2024, 3, 1)
print system.date.daysBetween(a, b), system.date.hoursBetween(a, b), system.date.addDays(a, 1), system.date.addHours(a, 48)
print system.date.format(date=d, format='HH'), d < e, max(d, e) == e
try:
    system.date.parse('nonsense')
except:
    import sys
    print sys.exc_info()[1]
