"""Exceptions of java.time."""

from .._throwables import RuntimeException as _Runtime, throwable as _throwable

DateTimeException = _throwable("DateTimeException", _Runtime, "java.time")
DateTimeParseException = _throwable("DateTimeParseException", DateTimeException, "java.time.format")
ZoneRulesException = _throwable("ZoneRulesException", DateTimeException, "java.time.zone")
