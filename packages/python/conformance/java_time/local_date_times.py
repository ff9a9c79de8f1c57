from java.time import LocalDateTime, LocalTime, ZoneId, ZoneOffset
from java.time.temporal import ChronoUnit
t = LocalDateTime.of(2024, 2, 5, 9, 7, 30)
print t, t.plusHours(20), t.plusMinutes(-10), t.plusSeconds(45), t.minusDays(5), t.withHour(0), t.withMinute(0).withSecond(0), t.truncatedTo(ChronoUnit.HOURS), t.truncatedTo(ChronoUnit.DAYS), t.toLocalDate(), t.toLocalTime(), t.getHour(), t.minute, t.second, t.nano
print LocalDateTime.parse('2024-02-05T09:07'), LocalDateTime.parse('2024-02-05T09:07:30.123'), LocalDateTime.of(2024, 1, 1, 0, 0), LocalDateTime.ofEpochSecond(1707120429, 0, ZoneOffset.UTC), t.atZone(ZoneId.of('Europe/Berlin')), t.toEpochSecond(ZoneOffset.UTC), t.isBefore(t.plusNanos(1000000)), t.plusNanos(5000000), t.dayOfWeek
u = LocalTime.of(23, 30)
print u, u.plusHours(2), u.minusMinutes(31), LocalTime.parse('05:06:07'), LocalTime.of(1, 2, 3), u.toSecondOfDay(), LocalTime.MIDNIGHT, LocalTime.NOON, u.isAfter(LocalTime.NOON), LocalTime.of(1, 2, 3, 4000000), LocalTime.ofSecondOfDay(3661)
print ChronoUnit.MINUTES.between(t, t.plusHours(3)), ChronoUnit.HOURS.between(LocalTime.NOON, u), t.equals(LocalDateTime.of(2024, 2, 5, 9, 7, 30)), t.until(t.plusDays(2), ChronoUnit.HOURS)
