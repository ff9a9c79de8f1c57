from java.time import Instant, LocalDate, LocalDateTime, LocalTime, ZonedDateTime, ZoneId, ZoneOffset, Duration, Period, DayOfWeek
from java.time.format import DateTimeFormatter
from java.time.temporal import ChronoUnit
i = Instant.ofEpochMilli(1700000000123L)
print i, i.toEpochMilli(), i.epochSecond, i.plusSeconds(60), i.isBefore(i.plusMillis(1)), Instant.parse('2024-01-02T03:04:05Z').toEpochMilli(), i.truncatedTo(ChronoUnit.HOURS)
d = LocalDate.of(2024, 1, 31)
print d, d.plusMonths(1), d.plusDays(1), d.dayOfWeek, d.year, d.monthValue, d.dayOfMonth, d.lengthOfMonth(), d.isLeapYear(), LocalDate.parse('2024-02-29').minusYears(1), d.withDayOfMonth(1), d.getDayOfYear(), d.isBefore(LocalDate.of(2024, 2, 1)), d == LocalDate.of(2024, 1, 31)
t = LocalDateTime.of(2024, 3, 31, 1, 30, 15)
print t, t.plusHours(1), t.toLocalDate(), t.toLocalTime(), t.format(DateTimeFormatter.ofPattern('dd/MM/yyyy HH:mm')), LocalDateTime.parse('2024-05-06 07:08', DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm')), t.atZone(ZoneId.of('Europe/Berlin')).plusHours(1)
z = ZonedDateTime.ofInstant(i, ZoneId.of('America/New_York'))
print z, z.toInstant() == i, z.withZoneSameInstant(ZoneId.of('UTC')), z.hour, z.zone, z.plusDays(1), ZoneId.systemDefault(), ZoneOffset.UTC, i.atZone(ZoneOffset.UTC)
print Duration.ofMinutes(90), Duration.between(i, i.plusSeconds(3600)).toMinutes(), Duration.ofSeconds(5).toMillis(), Period.between(d, LocalDate.of(2025, 3, 1)), ChronoUnit.DAYS.between(d, LocalDate.of(2024, 3, 1)), ChronoUnit.MONTHS.between(d, LocalDate.of(2024, 3, 30)), LocalTime.of(7, 5), LocalTime.parse('10:15:30').plusMinutes(50), DayOfWeek.MONDAY.getValue(), d.plus(Period.ofDays(3)), d.plus(2, ChronoUnit.WEEKS), Duration.ofHours(25).toDays()
