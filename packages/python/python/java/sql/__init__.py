"""java.sql: the values databases answer with."""

import re as _re

from sightline_dialect.calendar import civil as _civil, zones as _zones
from sightline_dialect.values.text import text as _text

from .._throwables import Exception as _JavaException, IllegalArgumentException as _Illegal, throwable as _throwable
from ..util._dates import Date as _Date

SQLException = _throwable("SQLException", _JavaException, "java.sql")
_STAMP = _re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9}))?\Z")


class Timestamp(_Date):
    __java__ = "java.sql.Timestamp"

    @staticmethod
    def valueOf(s):
        found = _STAMP.match(str.__str__(s).strip()) if isinstance(s, str) else None
        if found is None:
            raise _Illegal("Timestamp format must be yyyy-mm-dd hh:mm:ss[.fffffffff]")
        *parts, fraction = found.groups()
        return Timestamp(_civil.instant(_zones.default(), *map(int, parts), int((fraction or "0").ljust(3, "0")[:3])))

    @staticmethod
    def from_(instant):
        return Timestamp(instant.toEpochMilli())

    def getNanos(self):
        return self._ms % 1000 * 1000000

    def toString(self):
        y, mo, d, h, mi, s, ms = _civil.fields(self._ms, _zones.default())[:7]
        return _text("%04d-%02d-%02d %02d:%02d:%02d.%s" % (y, mo, d, h, mi, s, ("%03d" % ms).rstrip("0") or "0"))


class Date(_Date):
    __java__ = "java.sql.Date"

    @staticmethod
    def valueOf(s):
        try:
            return Date(_civil.instant(_zones.default(), *map(int, str.__str__(s).split("-"))))
        except ValueError:
            raise _Illegal() from None

    def toString(self):
        return _text("%04d-%02d-%02d" % self._fields()[:3])


class Time(_Date):
    __java__ = "java.sql.Time"

    @staticmethod
    def valueOf(s):
        return Time(_civil.instant(_zones.default(), 1970, 1, 1, *map(int, str.__str__(s).split(":"))))

    def toString(self):
        return _text("%02d:%02d:%02d" % self._fields()[3:6])
