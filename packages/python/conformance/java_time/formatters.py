from java.time import LocalDate, LocalDateTime, ZonedDateTime, ZoneId, Instant
from java.time.format import DateTimeFormatter
from java.util import Locale
import java.lang
z = ZonedDateTime.of(2024, 2, 5, 9, 7, 30, 123000000, ZoneId.of('Europe/Berlin'))
for p in ('yyyy-MM-dd HH:mm:ss', 'dd/MM/yy', 'uuuu', 'd MMM yyyy', 'EEEE, MMMM d', 'E', 'h:mm a', 'SSS', 'n', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'z', 'VV', 'D', 'xxx', 'Z', 'k', 'e', 'w', 'Q', "'at' HH 'h'"):
    print p, '|', z.format(DateTimeFormatter.ofPattern(p))
print LocalDate.parse('05.02.2024', DateTimeFormatter.ofPattern('dd.MM.yyyy')), LocalDateTime.parse('2024-02-05 09:07', DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm')), DateTimeFormatter.ISO_LOCAL_DATE.format(z), DateTimeFormatter.ISO_INSTANT.format(z), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(z), DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(z), DateTimeFormatter.BASIC_ISO_DATE.format(z), DateTimeFormatter.ISO_ZONED_DATE_TIME.format(z), DateTimeFormatter.ISO_LOCAL_TIME.format(z)
print DateTimeFormatter.ofPattern('HH:mm').withZone(ZoneId.of('UTC')).format(Instant.ofEpochSecond(3600)), z.format(DateTimeFormatter.ofPattern('EEEE d. MMMM', Locale.GERMANY)), z.format(DateTimeFormatter.ofPattern('d MMM', Locale.FRANCE)).encode('unicode_escape')
for bad in (lambda: LocalDate.parse('x', DateTimeFormatter.ofPattern('yyyy')), lambda: DateTimeFormatter.ofPattern('yyyy-bb')):
    try:
        print bad()
    except java.lang.RuntimeException, e:
        print e.getClass().getSimpleName(), e.message
