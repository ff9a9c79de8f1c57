"""java.sql: the values databases answer with."""

from ..lang._throwables import Exception as _JavaException, throwable as _throwable
from ..util._dates import Date as _Date

SQLException = _throwable("SQLException", _JavaException, "java.sql")


class Timestamp(_Date):
    __java__ = "java.sql.Timestamp"

    def toString(self):
        from sightline_dialect.text import text

        from .. import _civil, _zones

        y, mo, d, h, mi, s, ms = _civil.fields(self._ms, _zones.default())[:7]
        return text("%04d-%02d-%02d %02d:%02d:%02d.%s" % (y, mo, d, h, mi, s, ("%03d" % ms).rstrip("0") or "0"))


class Date(_Date):
    __java__ = "java.sql.Date"

    def toString(self):
        from sightline_dialect.text import text

        y, mo, d = self._fields()[:3]
        return text("%04d-%02d-%02d" % (y, mo, d))


class Time(_Date):
    __java__ = "java.sql.Time"

    def toString(self):
        from sightline_dialect.text import text

        return text("%02d:%02d:%02d" % self._fields()[3:6])
