"""java.time.temporal: units."""

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text

from ..._object import JavaObject as _Object
from .._amounts import Duration as _Duration, Period as _Period


class ChronoUnit(_Object):
    __java__ = "java.time.temporal.ChronoUnit"

    def __init__(self, name, millis, months=0):
        self._name, self._ms, self._months = name, millis, months

    def between(self, a, b):
        if self._months:
            period = _Period.between(a, b)
            months = period._parts[0] * 12 + period._parts[1]
            return _long(int(months / self._months))
        difference = (b._ms if hasattr(b, "_ms") else b._local) - (a._ms if hasattr(a, "_ms") else a._local)
        return _long(difference // self._ms if difference >= 0 else -(-difference // self._ms))

    def _added(self, value, amount):
        if self._months:
            return value.plusMonths(amount * self._months)
        if self._ms % 86400000 == 0:
            return value.plusDays(amount * (self._ms // 86400000))
        return value._shifted(amount * self._ms)

    def toString(self):
        return _text("HalfDays" if self._name == "HALF_DAYS" else self._name.capitalize())

    def name(self):
        return _text(self._name)

    def getDuration(self):
        return _Duration(self._ms)


for _name, _millis in (("MILLIS", 1), ("SECONDS", 1000), ("MINUTES", 60000), ("HOURS", 3600000), ("HALF_DAYS", 43200000), ("DAYS", 86400000), ("WEEKS", 7 * 86400000)):
    setattr(ChronoUnit, _name, ChronoUnit(_name, _millis))
for _name, _months in (("MONTHS", 1), ("YEARS", 12), ("DECADES", 120), ("CENTURIES", 1200)):
    setattr(ChronoUnit, _name, ChronoUnit(_name, 0, _months))
