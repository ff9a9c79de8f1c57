"""java.time.format"""

from sightline_dialect.calendar import civil as _civil, zones as _zones
from sightline_dialect.values.text import text as _text

from ..._object import JavaObject as _Object
from ..._throwables import IllegalArgumentException as _Illegal
from ..._format import dates as _dates
from ..._format.names import names as _names
from .._errors import DateTimeParseException

TextStyle = type("TextStyle", (_Object,), {"__java__": "java.time.format.TextStyle", "FULL": "FULL", "SHORT": "SHORT", "NARROW": "NARROW"})
_LETTERS = "GuyYQqMLwWdDFEecaHkKhmsSnAzOXxZVB"
# What is the same letter in SimpleDateFormat.
_SAME = set("GYMLwWdDFEaHkKhmsZ")


class _Parts:
    """What a formatter sees of a value."""

    def __init__(self, value, zone):
        if hasattr(value, "_local"):
            self.millis, self.zone = (value._ms, value._zone) if hasattr(value, "_ms") else (value._local, _zones.find("UTC"))
        else:
            self.millis, self.zone = value._ms, zone._zone if zone is not None else _zones.find("UTC")
        self.fields = _civil.fields(self.millis, self.zone)


def _one(token, parts, locale):
    letter, count = token
    y, mo, d, h, mi, s, ms, weekday, yday = parts.fields
    if letter in "uy":
        return "%02d" % (y % 100) if count == 2 else "%0*d" % (count, y)
    if letter == "S":
        return ("%03d000000" % ms)[:count].ljust(count, "0")
    if letter == "n":
        return "%0*d" % (count, ms * 1000000)
    if letter == "A":
        return "%0*d" % (count, ((h * 60 + mi) * 60 + s) * 1000 + ms)
    if letter in "Qq":
        return "%0*d" % (count, (mo + 2) // 3) if count < 3 else "Q%d" % ((mo + 2) // 3)
    if letter in "ec" and count < 3:
        return "%0*d" % (count, (weekday - (_dates.weeks(_names(locale).country)[0] - 2)) % 7 + 1)
    if letter in "zOVXx":
        return _zone(letter, count, parts)
    if letter == "Z" and count == 5:
        return _dates.iso_zone(3, parts.millis, parts.zone)
    pattern = {"e": "E", "c": "E"}.get(letter, letter) * count
    return _dates.format_date(pattern + "''" if letter == "M" else pattern, parts.millis, parts.zone, locale).rstrip("'") if letter in "ec" or letter in _SAME else ""


def _zone(letter, count, parts):
    if letter == "V":
        return parts.zone.id
    if letter == "z":
        return parts.zone.long_name(parts.millis) if count > 3 else parts.zone.short_name(parts.millis)
    shown = _dates.iso_zone(count, parts.millis, parts.zone)
    if letter == "O":
        return "GMT" + (shown.replace("Z", "") if count == 4 else "%+d" % (parts.zone.offset(parts.millis) // 3600000) if shown != "Z" else "")
    return {1: "+00", 2: "+0000", 3: "+00:00"}.get(count, "+00:00") if letter == "x" and shown == "Z" else shown


class DateTimeFormatter(_Object):
    __java__ = "java.time.format.DateTimeFormatter"

    def __init__(self, pattern, zone=None, locale=None):
        self._pattern, self._zone, self._locale = pattern, zone, locale

    @staticmethod
    def ofPattern(pattern, locale=None):
        try:
            _dates.tokens(pattern, _LETTERS)
        except _Illegal as e:
            said = str.__str__(e.getMessage())
            raise _Illegal("Unknown pattern letter: " + said[-2] if said.startswith("Illegal pattern") else said) from None
        return DateTimeFormatter(str.__str__(pattern), None, locale)

    def withZone(self, zone):
        return DateTimeFormatter(self._pattern, zone, self._locale)

    def withLocale(self, locale):
        return DateTimeFormatter(self._pattern, self._zone, locale)

    def parse_pattern(self):
        """The pattern as SimpleDateFormat reads it."""
        return self._pattern.replace("u", "y").replace("VV", "z").replace("xxx", "XXX")

    def format(self, value):
        if callable(self._pattern):
            return self._pattern(value, self._zone)
        parts = _Parts(value, self._zone)
        return _text("".join(t if isinstance(t, str) else _one(t, parts, self._locale) for t in _dates.tokens(self._pattern, _LETTERS)))


def _local_time(value, zone):
    return value.toLocalTime().toString() if hasattr(value, "toLocalTime") else value.toString()


def _seconds(shown):
    """ISO formatters always write the seconds."""
    return shown + ":00" if shown.count(":") == 1 else shown


def _iso_time(value, zone):
    return _text(_seconds(str.__str__(_local_time(value, zone))))


def _iso_local(value, zone):
    return _text(str.__str__(value.toLocalDate().toString()) + "T" + _iso_time(value, zone))


def _iso_offset(value, zone):
    return _text(_iso_local(value, zone) + _dates.iso_zone(3, value._ms, value._zone))


def _iso_zoned(value, zone):
    shown = _iso_offset(value, zone) if hasattr(value, "_ms") else _iso_local(value, zone)
    return _text(shown + "[%s]" % value._zone.id if hasattr(value, "_ms") and not value._zone.id.startswith("GMT") else shown)


def _iso_instant(value, zone):
    return (value if not hasattr(value, "toInstant") else value.toInstant()).toString()


def _basic(value, zone):
    offset = _dates.iso_zone(2, value._ms, value._zone) if hasattr(value, "_zone") else ""
    return _text("%04d%02d%02d" % value._f()[:3] + offset)


DateTimeFormatter.ISO_INSTANT = DateTimeFormatter(_iso_instant)
DateTimeFormatter.ISO_DATE_TIME = DateTimeFormatter.ISO_ZONED_DATE_TIME = DateTimeFormatter(_iso_zoned)
DateTimeFormatter.ISO_OFFSET_DATE_TIME = DateTimeFormatter(_iso_offset)
DateTimeFormatter.ISO_LOCAL_DATE = DateTimeFormatter.ISO_DATE = DateTimeFormatter("uuuu-MM-dd")
DateTimeFormatter.ISO_LOCAL_TIME = DateTimeFormatter.ISO_TIME = DateTimeFormatter(_iso_time)
DateTimeFormatter.ISO_LOCAL_DATE_TIME = DateTimeFormatter(_iso_local)
DateTimeFormatter.BASIC_ISO_DATE = DateTimeFormatter(_basic)
