"""java.time.format"""

from sightline_dialect.text import text as _text

from ... import _zones
from ..._object import JavaObject as _Object
from ...lang._throwables import RuntimeException as _Runtime, throwable as _throwable
from ...text._dates import format_date as _format_date, tokens as _tokens

DateTimeParseException = _throwable("DateTimeParseException", _Runtime, "java.time.format")


class DateTimeFormatter(_Object):
    __java__ = "java.time.format.DateTimeFormatter"

    def __init__(self, pattern, zone=None):
        self._pattern, self._zone = pattern, zone

    @staticmethod
    def ofPattern(pattern, locale=None):
        _tokens(pattern.replace("uuuu", "yyyy"))
        return DateTimeFormatter(pattern.replace("uuuu", "yyyy"))

    def withZone(self, zone):
        return DateTimeFormatter(self._pattern, zone)

    def withLocale(self, locale):
        return self

    def format(self, value):
        if hasattr(value, "_local"):
            millis, zone = (value._ms, value._zone) if hasattr(value, "_ms") else (value._local, _zones.find("UTC"))
        else:
            millis, zone = value._ms, (self._zone._zone if self._zone is not None else _zones.find("UTC"))
        if self._pattern is None:
            return value.toString()
        return _text(_format_date(self._pattern, millis, zone))


DateTimeFormatter.ISO_INSTANT = DateTimeFormatter.ISO_DATE_TIME = DateTimeFormatter.ISO_ZONED_DATE_TIME = DateTimeFormatter(None)
DateTimeFormatter.ISO_OFFSET_DATE_TIME = DateTimeFormatter("yyyy-MM-dd'T'HH:mm:ssXXX")
DateTimeFormatter.ISO_LOCAL_DATE = DateTimeFormatter.ISO_DATE = DateTimeFormatter("yyyy-MM-dd")
DateTimeFormatter.ISO_LOCAL_TIME = DateTimeFormatter("HH:mm:ss")
DateTimeFormatter.ISO_LOCAL_DATE_TIME = DateTimeFormatter("yyyy-MM-dd'T'HH:mm:ss")
DateTimeFormatter.BASIC_ISO_DATE = DateTimeFormatter("yyyyMMdd")
