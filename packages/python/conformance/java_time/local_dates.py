from java.time import LocalDate, Period, DayOfWeek, Month
from java.time.temporal import ChronoUnit
d = LocalDate.of(2024, 2, 29)
print d, repr(d), d.getYear(), d.year, d.getMonthValue(), d.getMonth(), d.month, d.getDayOfMonth(), d.getDayOfYear(), d.getDayOfWeek(), d.dayOfWeek, d.isLeapYear(), d.lengthOfMonth(), d.lengthOfYear()
print d.plusDays(1), d.plusWeeks(1), d.plusMonths(12), d.plusYears(1), d.minusDays(60), d.minusMonths(1), d.withDayOfMonth(1), d.withMonth(1), d.withYear(2023), d.withDayOfYear(60), d.plus(3, ChronoUnit.DAYS), d.plus(Period.ofMonths(1))
print d.isBefore(LocalDate.of(2024, 3, 1)), d.isAfter(d), d.isEqual(d), d.equals(LocalDate.parse('2024-02-29')), d == LocalDate.of(2024, 2, 29), d.compareTo(LocalDate.of(2024, 2, 1)), d.compareTo(LocalDate.of(2020, 1, 1)), hash(d) == hash(LocalDate.of(2024, 2, 29)), d.hashCode()
print LocalDate.ofEpochDay(19782), d.toEpochDay(), LocalDate.ofYearDay(2024, 100), d.atStartOfDay(), d.atTime(5, 6), ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), d), d.until(LocalDate.of(2025, 4, 1)), LocalDate.EPOCH, Month.of(3), Month.MARCH, DayOfWeek.of(1), DayOfWeek.FRIDAY.plus(3), type(d)
import java.lang
for bad in (lambda: LocalDate.of(2023, 2, 29), lambda: LocalDate.of(2023, 13, 1), lambda: LocalDate.of(2023, 4, 31), lambda: LocalDate.parse('2023-1-1'), lambda: LocalDate.parse('2023-02-30')):
    try:
        print bad()
    except java.lang.RuntimeException, e:
        print e.getClass().getSimpleName(), e.message
