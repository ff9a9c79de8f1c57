from java.time import ZonedDateTime, ZoneId, ZoneOffset, Instant, OffsetDateTime, LocalDateTime
z = ZonedDateTime.of(2024, 3, 30, 12, 0, 0, 0, ZoneId.of('Europe/Berlin'))
print z, z.plusDays(1), z.plusHours(24), z.getZone(), z.zone, z.getOffset(), z.toInstant(), z.toEpochSecond(), z.toLocalDateTime(), z.withZoneSameInstant(ZoneId.of('America/New_York')), z.withZoneSameLocal(ZoneId.of('UTC')), z.toOffsetDateTime(), z.hour
print ZonedDateTime.parse('2024-02-05T09:07:30+01:00[Europe/Berlin]'), ZonedDateTime.parse('2024-02-05T09:07:30Z'), ZonedDateTime.ofInstant(Instant.ofEpochSecond(0), ZoneId.of('Asia/Tokyo')), OffsetDateTime.parse('2024-02-05T09:07:30-05:00'), ZoneOffset.ofHours(2), ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(5, 30), ZoneId.of('+02:00'), ZoneId.systemDefault(), ZoneId.of('Z')
print z.isBefore(z.plusSeconds(1)), z.equals(z), z.toLocalDate(), z.getDayOfWeek(), OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), ZoneOffset.of('-03:30').totalSeconds
import java.lang
try:
    ZoneId.of('No/Such')
except java.lang.RuntimeException, e:
    print e.getClass().getName(), e.message
