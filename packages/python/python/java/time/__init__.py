"""java.time: instants, local and zoned dates, durations; ISO texts and DateTimeFormatter patterns."""

from . import format, temporal
from ._amounts import DayOfWeek, Duration, Month, Period
from ._errors import DateTimeException
from ._moments import Instant, LocalDate, LocalDateTime, LocalTime, OffsetDateTime, ZonedDateTime
from ._zone_ids import ZoneId, ZoneOffset
