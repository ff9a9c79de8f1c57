"""`time` in the gateway's time zone, whatever zone the interpreter was started in."""

import re as _re
import time as _time

from sightline_dialect.calendar import civil as _civil, zones as _zones
from sightline_dialect.values.text import to_str as _to_str

struct_time, time = _time.struct_time, _time.time
accept2dyear = 1


def sleep(seconds):
    """As the host sleeps, which sets this up when it starts: what was written shows meanwhile."""
    _time.sleep(seconds)


def clock():
    """Seconds since the first call."""
    return _time.perf_counter() - _started


_started = _time.perf_counter()


def __getattr__(name):
    """`timezone`, `altzone`, `daylight` and `tzname`: the zone may be set after this module was loaded."""
    zone = _zones.default()
    if name == "timezone":
        return -zone.raw_offset() // 1000
    if name == "altzone":
        return -(zone.raw_offset() + (3600000 if zone.uses_daylight() else 0)) // 1000
    if name == "daylight":
        return int(zone.uses_daylight())
    if name == "tzname":
        return _names(zone)
    raise AttributeError("module 'time' has no attribute '%s'" % name)


def _names(zone):
    standard = zone.standard()[3]
    summer = [t[3] for t in zone.transitions if t[2]]
    return (standard, summer[-1] if summer and zone.uses_daylight() else standard)


def _fields(seconds, zone):
    y, mo, d, h, mi, s, _, weekday, yday = _civil.fields(int(seconds // 1) * 1000, zone)
    return y, mo, d, h, mi, s, weekday, yday


def _seconds(given):
    if given is None:
        return _time.time()
    if not isinstance(given, (int, float)):
        raise TypeError("a float is required")
    return given


def localtime(seconds=None):
    at = _seconds(seconds)
    zone = _zones.default()
    return struct_time(_fields(at, zone) + (int(zone.in_daylight(int(at // 1) * 1000)),))


def gmtime(seconds=None):
    return struct_time(_fields(_seconds(seconds), _zones.find("UTC")) + (0,))


def mktime(fields):
    """Seconds of a local time; fields out of range roll over."""
    return _civil.instant(_zones.default(), *_nine(fields)[:6]) / 1000.0


def _nine(fields):
    if not isinstance(fields, tuple) or len(fields) != 9:
        raise TypeError("argument must be sequence of length 9, not %d" % (len(fields) if isinstance(fields, tuple) else 1))
    return [int(f) for f in fields]


def strftime(pattern, fields=None):
    fields = localtime() if fields is None else fields
    if not isinstance(fields, tuple):
        raise TypeError("Tuple or struct_time argument required")
    zone = _zones.default()
    name = _names(zone)[fields[8] > 0]
    return formatted(pattern, fields, name, "")


def formatted(pattern, fields, zone_name, offset):
    """`strftime` of both `time` and `datetime`: `%c`, `%Z` and `%z` are not left to the interpreter."""
    made, parts = [], str.__str__(pattern).split("%%")
    for part in parts:
        part = part.replace("%c", "%a %b %d %H:%M:%S %Y").replace("%Z", zone_name.replace("%", "%%")).replace("%z", offset)
        made.append(_time.strftime(part, tuple(fields)))
    return "%".join(made)


def strptime(text, pattern="%a %b %d %H:%M:%S %Y"):
    try:
        return struct_time(parsed(text, pattern)[0][:9])
    except ValueError as e:  # Jython shows both as unicode here
        raise ValueError(_QUOTED.sub(r"\1u\2 does not match format u\3", str(e))) from None


_QUOTED = _re.compile("(time data )(.*) does not match format (.*)", _re.S)


def parsed(text, pattern):
    """(nine fields and more, microseconds)"""
    import _strptime

    if not isinstance(text, str):
        raise TypeError("expected string or buffer, but got " + _to_str(type(text)))
    made = _strptime._strptime(str.__str__(text), str.__str__(pattern))
    return made[0], made[1]


def asctime(fields=None):
    y, mo, d, h, mi, s, weekday = _nine(localtime() if fields is None else fields)[:7]
    return "%s %s %2d %02d:%02d:%02d %d" % (_DAYS[weekday % 7], _MONTHS[mo - 1], d, h, mi, s, y)


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def ctime(seconds=None):
    return asctime(localtime(seconds))


def tzset():
    """The zone is the gateway's."""
