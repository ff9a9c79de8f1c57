"""java.text"""

from sightline_dialect.text import text as _text

from .. import _zones
from .._object import JavaObject as _Object
from ..lang._throwables import Exception as _JavaException, IllegalArgumentException as _Illegal, throwable as _throwable
from ..util._dates import Calendar as _Calendar, Date as _Date, TimeZone as _TimeZone
from ..util._locales import Locale as _Locale
from . import _dates, _names, _numbers


class ParseException(_throwable("ParseException", _JavaException, "java.text")):
    __java__ = "java.text.ParseException"

    def __init__(self, message=None, offset=0):
        super().__init__(message)
        self._offset = offset

    def getErrorOffset(self):
        return self._offset

    @property
    def errorOffset(self):
        return self._offset


class ParsePosition(_Object):
    __java__ = "java.text.ParsePosition"

    def __init__(self, index):
        self.index, self.errorIndex = index, -1

    def getIndex(self):
        return self.index

    def setIndex(self, index):
        self.index = index

    def getErrorIndex(self):
        return self.errorIndex


def _millis(value):
    if isinstance(value, _Date):
        return value._ms
    if isinstance(value, _Calendar):
        raise _Illegal("Cannot format given Object as a Date")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return int(value)
    raise _Illegal("Cannot format given Object as a Date")


class DateFormat(_Object):
    __java__ = "java.text.DateFormat"
    FULL, LONG, MEDIUM, SHORT, DEFAULT = 0, 1, 2, 3, 2
    _DATES = ("EEEE, MMMM d, yyyy", "MMMM d, yyyy", "MMM d, yyyy", "M/d/yy")
    _TIMES = ("h:mm:ss a z", "h:mm:ss a z", "h:mm:ss a", "h:mm a")

    @classmethod
    def getDateInstance(cls, style=2, locale=None):
        return SimpleDateFormat(cls._DATES[style])

    @classmethod
    def getTimeInstance(cls, style=2, locale=None):
        return SimpleDateFormat(cls._TIMES[style])

    @classmethod
    def getDateTimeInstance(cls, date=2, time=2, locale=None):
        return SimpleDateFormat(cls._DATES[date] + ", " + cls._TIMES[time])

    @classmethod
    def getInstance(cls):
        return cls.getDateTimeInstance(3, 3)


class SimpleDateFormat(DateFormat):
    __java__ = "java.text.SimpleDateFormat"

    def __init__(self, pattern="M/d/yy, h:mm a", locale=None):
        self._pattern, self._zone, self._lenient = str.__str__(pattern), None, True
        _dates.tokens(self._pattern)

    def _where(self):
        return self._zone or _zones.default()

    def format(self, value, *rest):
        return _text(_dates.format_date(self._pattern, _millis(value), self._where()))

    def parse(self, source, position=None):
        start = position.index if position is not None else 0
        made, at = _dates.parse_date(self._pattern, source, self._where(), self._lenient, start)
        if position is not None:
            position.index = at if made is not None else start
            position.errorIndex = -1 if made is not None else at
        if made is None:
            if position is not None:
                return None
            raise ParseException('Unparseable date: "%s"' % source, at)
        return _Date(made)

    def parse_or_none(self, source):
        made, at = _dates.parse_date(self._pattern, source, self._where(), self._lenient)
        return _Date(made) if made is not None and at == len(source) else None

    def setTimeZone(self, zone):
        self._zone = zone._zone

    def getTimeZone(self):
        return _TimeZone(self._where())

    def setLenient(self, lenient):
        self._lenient = bool(lenient)

    def isLenient(self):
        return self._lenient

    def applyPattern(self, pattern):
        _dates.tokens(pattern)
        self._pattern = str.__str__(pattern)

    def toPattern(self):
        return _text(self._pattern)

    def set2DigitYearStart(self, date):
        pass

    def __setattr__(self, name, value):
        if name == "timeZone":
            return self.setTimeZone(value)
        if name == "lenient":
            return self.setLenient(value)
        object.__setattr__(self, name, value)


class NumberFormat(_Object):
    __java__ = "java.text.NumberFormat"

    @staticmethod
    def getInstance(locale=None):
        return DecimalFormat("#,##0.###")

    getNumberInstance = getInstance

    @staticmethod
    def getIntegerInstance(locale=None):
        return DecimalFormat("#,##0")

    @staticmethod
    def getPercentInstance(locale=None):
        return DecimalFormat("#,##0%")

    @staticmethod
    def getCurrencyInstance(locale=None):
        return DecimalFormat("$#,##0.00;-$#,##0.00")


class DecimalFormat(NumberFormat):
    __java__ = "java.text.DecimalFormat"

    def __init__(self, pattern="#,##0.###", symbols=None):
        self._pattern, self._spec = str.__str__(pattern), _numbers.Spec(pattern)

    def format(self, value, *rest):
        if isinstance(value, bool) or not isinstance(value, (int, float)) and not hasattr(value, "_decimal"):
            raise _Illegal("Cannot format given Object as a Number")
        return _text(_numbers.format_number(self._spec, getattr(value, "_decimal", value)))

    def parse(self, source, *rest):
        made, at = _numbers.parse_number(self._spec, source)
        if made is None:
            raise ParseException('Unparseable number: "%s"' % source, 0)
        return made

    def applyPattern(self, pattern):
        self.__init__(pattern)

    def toPattern(self):
        return _text(self._pattern)

    def setMaximumFractionDigits(self, n):
        self._spec.max_fraction = n
        self._spec.min_fraction = min(n, self._spec.min_fraction)

    def setMinimumFractionDigits(self, n):
        self._spec.min_fraction = n
        self._spec.max_fraction = max(n, self._spec.max_fraction)

    def setMinimumIntegerDigits(self, n):
        self._spec.min_whole = n

    def setMaximumIntegerDigits(self, n):
        pass

    def setGroupingUsed(self, used):
        self._spec.grouping = 3 if used else 0

    def setGroupingSize(self, n):
        self._spec.grouping = n

    def setRoundingMode(self, mode):
        self._spec.rounding = _numbers.ROUNDING[str(mode)]

    def setDecimalFormatSymbols(self, symbols):
        pass


class DecimalFormatSymbols(_Object):
    __java__ = "java.text.DecimalFormatSymbols"

    def __init__(self, locale=None):
        pass

    @staticmethod
    def getInstance(locale=None):
        return DecimalFormatSymbols()

    def getDecimalSeparator(self):
        return _text(".")

    def getGroupingSeparator(self):
        return _text(",")


class MessageFormat(_Object):
    __java__ = "java.text.MessageFormat"

    @staticmethod
    def format(pattern, *args):
        import re

        from .._object import java_string

        args = args[0] if len(args) == 1 and isinstance(args[0], (list, tuple)) else args
        return _text(re.sub(r"\{(\d+)\}", lambda m: java_string(args[int(m.group(1))]), str.__str__(pattern)).replace("''", "'"))


class DateFormatSymbols(_Object):
    __java__ = "java.text.DateFormatSymbols"

    def __init__(self, locale=None):
        pass

    def getMonths(self):
        return [_text(m) for m in _names.MONTHS] + [_text("")]

    def getShortMonths(self):
        return [_text(m[:3]) for m in _names.MONTHS] + [_text("")]

    def getWeekdays(self):
        return [_text("")] + [_text(d) for d in _names.WEEKDAYS[6:] + _names.WEEKDAYS[:6]]

    def getShortWeekdays(self):
        return [_text("")] + [_text(d[:3]) for d in _names.WEEKDAYS[6:] + _names.WEEKDAYS[:6]]
