"""Formats of dates, numbers and messages."""

import math as _math

from sightline_dialect.calendar import zones as _zones
from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object
from .._throwables import Exception as _JavaException, IllegalArgumentException as _Illegal, throwable as _throwable
from ..util._dates import Calendar as _Calendar, Date as _Date, TimeZone as _TimeZone, _Settable
from .._format.locales import Locale as _Locale, currency_of as _currency_of
from .._format import dates as _dates, numbers as _numbers
from .._format.names import names as _names


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

    def setErrorIndex(self, index):
        self.errorIndex = index

    def toString(self):
        return _text("java.text.ParsePosition[index=%d,errorIndex=%d]" % (self.index, self.errorIndex))


class FieldPosition(_Object):
    __java__ = "java.text.FieldPosition"

    def __init__(self, field):
        self._field = field


class Format(_Settable):
    __java__ = "java.text.Format"

    def clone(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made


def _millis(value):
    if isinstance(value, _Date):
        return value._ms
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return int(value)
    raise _Illegal("Cannot format given Object as a Date")


class DateFormat(Format):
    __java__ = "java.text.DateFormat"
    FULL, LONG, MEDIUM, SHORT, DEFAULT = 0, 1, 2, 3, 2

    @staticmethod
    def getDateInstance(style=2, locale=None):
        return SimpleDateFormat(_names(locale).dates[style], locale)

    @staticmethod
    def getTimeInstance(style=2, locale=None):
        return SimpleDateFormat(_names(locale).times[style], locale)

    @staticmethod
    def getDateTimeInstance(date=2, time=2, locale=None):
        return SimpleDateFormat(_names(locale).date_time(date, time), locale)

    @staticmethod
    def getInstance():
        return DateFormat.getDateTimeInstance(3, 3)


class SimpleDateFormat(DateFormat):
    __java__ = "java.text.SimpleDateFormat"

    def __init__(self, pattern="M/d/yy, h:mm a", locale=None):
        locale = locale if isinstance(locale, _Locale) else None
        self.__dict__.update(_pattern=str.__str__(pattern), _zone=None, _lenient=True, _locale=locale, _first=None)
        _dates.tokens(self._pattern)

    def _where(self):
        return self._zone or _zones.default()

    def format(self, value, *rest):
        return _text(_dates.format_date(self._pattern, _millis(value), self._where(), self._locale))

    def _parsed(self, source, start=0):
        return _dates.parse_date(self._pattern, source, self._where(), self._lenient, start, self._locale, self._first)

    def parse(self, source, position=None):
        start = position.index if position is not None else 0
        made, at = self._parsed(source, start)
        if position is not None:
            position.index = at if made is not None else start
            position.errorIndex = -1 if made is not None else at
        if made is None:
            if position is not None:
                return None
            raise ParseException('Unparseable date: "%s"' % str.__str__(source), at)
        return _Date(made)

    def parseObject(self, source, position=None):
        return self.parse(source, position)

    def parse_or_none(self, source):
        made, at = self._parsed(source)
        return _Date(made) if made is not None and at == len(source) else None

    def setTimeZone(self, zone):
        self.__dict__["_zone"] = zone._zone

    def getTimeZone(self):
        return _TimeZone(self._where())

    def setLenient(self, lenient):
        self.__dict__["_lenient"] = bool(lenient)

    def isLenient(self):
        return self._lenient

    def applyPattern(self, pattern):
        _dates.tokens(pattern)
        self.__dict__["_pattern"] = str.__str__(pattern)

    def toPattern(self):
        return _text(self._pattern)

    toLocalizedPattern = toPattern

    def set2DigitYearStart(self, date):
        self.__dict__["_first"] = date.getYear() + 1900

    def setCalendar(self, calendar):
        self.setTimeZone(calendar.getTimeZone())

    def getCalendar(self):
        made = _Calendar.getInstance()
        made.setTimeZone(self.getTimeZone())
        return made

    def getDateFormatSymbols(self):
        return DateFormatSymbols(self._locale)

    def equals(self, other):
        return self == other

    def __eq__(self, other):
        return isinstance(other, SimpleDateFormat) and (self._pattern, self._locale) == (other._pattern, other._locale)

    def __hash__(self):
        return hash(self._pattern)


class NumberFormat(Format):
    __java__ = "java.text.NumberFormat"

    @staticmethod
    def _of(locale, which):
        names = _names(locale)
        made = DecimalFormat(names.numbers[which], DecimalFormatSymbols(locale))
        return made

    @staticmethod
    def getInstance(locale=None):
        return NumberFormat._of(locale, 0)

    getNumberInstance = getInstance

    @staticmethod
    def getIntegerInstance(locale=None):
        made = NumberFormat._of(locale, 0)
        made.setMaximumFractionDigits(0)
        made.setParseIntegerOnly(True)
        return made

    @staticmethod
    def getPercentInstance(locale=None):
        return NumberFormat._of(locale, 1)

    @staticmethod
    def getCurrencyInstance(locale=None):
        return NumberFormat._of(locale, 2)


class DecimalFormat(NumberFormat):
    __java__ = "java.text.DecimalFormat"

    def __init__(self, pattern="#,##0.###", symbols=None):
        symbols = symbols if symbols is not None else DecimalFormatSymbols()
        self.__dict__.update(_symbols=symbols, _spec=_numbers.Spec(pattern, symbols._symbols), _whole_only=False, _group=None)

    def format(self, value, *rest):
        if isinstance(value, bool) or not isinstance(value, (int, float)) and not hasattr(value, "_decimal"):
            raise _Illegal("Cannot format given Object as a Number")
        return _text(_numbers.format_number(self._spec, getattr(value, "_decimal", value)))

    def parse(self, source, position=None):
        start = 0 if position is None else position.index
        made, at = _numbers.parse_number(self._spec, source, start)
        if position is not None:
            position.index, position.errorIndex = (at, -1) if made is not None else (start, start)
            return made
        if made is None:
            raise ParseException('Unparseable number: "%s"' % str.__str__(source), 0)
        return int(made) if self._whole_only else made

    def applyPattern(self, pattern):
        self.__dict__["_spec"] = _numbers.Spec(pattern, self._symbols._symbols)

    def toPattern(self):
        return _text(self._spec.pattern())

    def setMaximumFractionDigits(self, n):
        self._spec.max_fraction = n
        self._spec.min_fraction = min(n, self._spec.min_fraction)

    def getMaximumFractionDigits(self):
        return self._spec.max_fraction

    def setMinimumFractionDigits(self, n):
        self._spec.min_fraction = n
        self._spec.max_fraction = max(n, self._spec.max_fraction)

    def getMinimumFractionDigits(self):
        return self._spec.min_fraction

    def setMinimumIntegerDigits(self, n):
        self._spec.min_whole = n

    def getMinimumIntegerDigits(self):
        return self._spec.min_whole

    def setMaximumIntegerDigits(self, n):
        self._spec.max_whole = n

    def setGroupingUsed(self, used):
        self._spec.grouping = (self._spec.grouping or 3) if used else 0

    def isGroupingUsed(self):
        return bool(self._spec.grouping)

    def setGroupingSize(self, n):
        self._spec.grouping = n

    def getGroupingSize(self):
        return self._spec.grouping

    def setParseIntegerOnly(self, only):
        self.__dict__["_whole_only"] = bool(only)

    def setRoundingMode(self, mode):
        self._spec.rounding = _numbers.ROUNDING[str.__str__(mode.toString())]

    def setPositivePrefix(self, prefix):
        self._spec.prefix = str.__str__(prefix)

    def setNegativePrefix(self, prefix):
        self._spec.negative = (str.__str__(prefix), self._spec.suffix)

    def setPositiveSuffix(self, suffix):
        self._spec.suffix = str.__str__(suffix)

    def setMultiplier(self, n):
        self._spec.scale = {1: 0, 10: 1, 100: 2, 1000: 3}[n]

    def setDecimalSeparatorAlwaysShown(self, shown):
        pass

    def setDecimalFormatSymbols(self, symbols):
        self.__dict__["_symbols"] = symbols
        self._spec.symbols = symbols._symbols

    def getDecimalFormatSymbols(self):
        return self._symbols

    def setCurrency(self, currency):
        self._spec.symbols.currency = str.__str__(currency.getSymbol())

    def setParseBigDecimal(self, big):
        pass


class DecimalFormatSymbols(_Settable):
    __java__ = "java.text.DecimalFormatSymbols"

    def __init__(self, locale=None):
        self.__dict__["_symbols"] = _numbers.Symbols(_names(locale), _currency_of(locale))

    @staticmethod
    def getInstance(locale=None):
        return DecimalFormatSymbols(locale)

    def getDecimalSeparator(self):
        return self._symbols.decimal

    def setDecimalSeparator(self, c):
        self._symbols.decimal = str.__str__(c)

    def getGroupingSeparator(self):
        return self._symbols.grouping

    def setGroupingSeparator(self, c):
        self._symbols.grouping = str.__str__(c)

    def getMinusSign(self):
        return self._symbols.minus

    def setMinusSign(self, c):
        self._symbols.minus = str.__str__(c)

    def getPercent(self):
        return "%"

    def getZeroDigit(self):
        return "0"

    def getNaN(self):
        return _text(self._symbols.nan)

    def setNaN(self, s):
        self._symbols.nan = str.__str__(s)

    def getInfinity(self):
        return _text(self._symbols.infinity)

    def getCurrencySymbol(self):
        return _text(self._symbols.currency)

    def setCurrencySymbol(self, s):
        self._symbols.currency = str.__str__(s)

    def getExponentSeparator(self):
        return _text(self._symbols.exponent)


def _choice(part):
    """`1#one` from 1 on, `1<more` above 1."""
    at = min(i for i in (part.find("#"), part.find("<")) if i >= 0)
    limit = float(part[:at])
    return (limit if part[at] == "#" else _math.nextafter(limit, _math.inf)), part[at + 1 :]


class ChoiceFormat(Format):
    __java__ = "java.text.ChoiceFormat"

    def __init__(self, pattern):
        self.__dict__["_choices"] = [_choice(p.replace("\u2264", "#")) for p in str.__str__(pattern).split("|")]

    def format(self, value):
        fits = [said for limit, said in self._choices if value >= limit]
        return _text(fits[-1] if fits else self._choices[0][1])


class DateFormatSymbols(_Object):
    __java__ = "java.text.DateFormatSymbols"

    def __init__(self, locale=None):
        self._names = _names(locale)

    @staticmethod
    def getInstance(locale=None):
        return DateFormatSymbols(locale)

    def getMonths(self):
        return [_text(m) for m in self._names.months] + [_text("")]

    def getShortMonths(self):
        return [_text(m) for m in self._names.short] + [_text("")]

    def getWeekdays(self):
        return [_text("")] + [_text(d) for d in self._names.days]

    def getShortWeekdays(self):
        return [_text("")] + [_text(d) for d in self._names.short_days]

    def getAmPmStrings(self):
        return [_text(d) for d in self._names.halves]

    def getEras(self):
        return [_text(d) for d in self._names.eras]
