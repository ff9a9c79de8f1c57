from java.time import Instant, Duration, Period, LocalDate, LocalDateTime
from java.time.temporal import ChronoUnit
from java.util import Date
i = Instant.ofEpochMilli(1707120429123)
print i, i.toEpochMilli(), i.getEpochSecond(), i.getNano(), i.plusSeconds(60), i.minusMillis(123), i.plus(1, ChronoUnit.HOURS), i.truncatedTo(ChronoUnit.MINUTES), Instant.EPOCH, Instant.parse('2024-02-05T08:07:09Z'), i.isAfter(Instant.EPOCH), Date(i.toEpochMilli()), Date(0).toInstant()
d = Duration.ofMinutes(135)
print d, d.toHours(), d.toMinutes(), d.getSeconds(), d.toMillis(), d.plusSeconds(30), d.negated(), d.toDays(), Duration.ofSeconds(3661), Duration.ofMillis(1500), Duration.ofDays(2), Duration.ZERO, Duration.between(Instant.EPOCH, i).toDays(), d.multipliedBy(2), d.dividedBy(3), d.compareTo(Duration.ofHours(2)), d.isNegative(), Duration.parse('PT1H30M'), d.toMinutesPart(), d.abs(), Duration.ofMillis(-1500)
p = Period.of(1, 2, 3)
print p, p.getYears(), p.months, p.days, Period.ofDays(10), Period.ofWeeks(2), Period.between(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 1)), p.toTotalMonths(), Period.ZERO, LocalDate.of(2024, 1, 31).plus(Period.ofMonths(1)), p.plusDays(5), Period.parse('P1Y2M'), p.negated(), p.isZero()
print ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), ChronoUnit.MONTHS.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 30)), ChronoUnit.WEEKS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)), ChronoUnit.SECONDS.between(i, i.plusMillis(2500)), ChronoUnit.DAYS, ChronoUnit.YEARS.between(LocalDate.of(2000, 2, 29), LocalDate.of(2024, 2, 28))
