"""`String.format`: the conversions of java.util.Formatter."""

import re
from decimal import ROUND_HALF_UP, Decimal

from sightline_dialect.calendar import zones as _zones
from sightline_dialect.values.hashing import string_hash as java_hash

from .._object import java_string
from .._throwables import IllegalArgumentException, throwable
from .names import names as _names

_SPEC = re.compile(r"%(\d+\$|<)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([tT][a-zA-Z]|[a-zA-Z%])?")
_Illegal = throwable("IllegalFormatException", IllegalArgumentException, "java.util")
_Missing = throwable("MissingFormatArgumentException", _Illegal, "java.util")
_Conversion = throwable("IllegalFormatConversionException", _Illegal, "java.util")
_Unknown = throwable("UnknownFormatConversionException", _Illegal, "java.util")


def java_format(pattern, args, locale=None):
    state = {"next": 0, "last": -1}
    return _SPEC.sub(lambda found: _one(found, args, state, locale), str.__str__(pattern))


def _one(found, args, state, locale):
    index, flags, width, precision, kind = found.groups()
    if kind is None or kind[0] not in "bBhHsScCdoxXeEfgGaAtTn%":
        raise _Unknown("Conversion = '%s'" % (kind or found.group()[-1]))
    if kind == "n":
        return "\n"
    if kind == "%":
        made = "%"
    else:
        made = _convert(kind, flags, precision, (_argument(found, index, args, state), locale))
    width = int(width or 0)
    made = made.ljust(width) if "-" in flags else _padded(made, width, "0" in flags and kind in "doxXeEfgG")
    return made.upper() if kind[0].isupper() else made


def _argument(found, index, args, state):
    if index == "<":
        at = state["last"]
    elif index:
        at = int(index[:-1]) - 1
    else:
        at, state["next"] = state["next"], state["next"] + 1
    state["last"] = at
    if not 0 <= at < len(args):
        raise _Missing("Format specifier '%s'" % found.group())
    return args[at]


def _padded(s, width, zeros):
    if not zeros:
        return s.rjust(width)
    sign = s[0] if s[:1] in ("-", "+", "(", " ") else ""
    return sign + s[len(sign) :].rjust(width - len(sign), "0")


def _convert(kind, flags, precision, given):
    value, locale = given
    lower = kind[0].lower()
    if lower == "s":
        return java_string(value)[: int(precision)] if precision else java_string(value)
    if lower == "b":
        return "false" if value is None or value is False else "true"
    if value is None:
        return "null"
    if lower == "h":
        return "%x" % (_hash(value) & 0xFFFFFFFF)
    if lower == "t":
        return _date(kind[1], value, locale)
    _checked(kind, lower, value)
    if lower == "c":
        return value if isinstance(value, str) else chr(value)
    return _number(lower, flags, precision, (value, _names(locale)))


def _hash(value):
    return java_hash(value) if isinstance(value, str) else value.hashCode() if hasattr(value, "hashCode") else hash(value)


def _checked(kind, lower, value):
    if lower == "c":
        fits = isinstance(value, int) and not isinstance(value, bool)
    elif lower in "dox":
        fits = isinstance(value, int) and not isinstance(value, bool)
    else:
        fits = isinstance(value, float) or hasattr(value, "_decimal")
    if not fits:
        raise _Conversion("%s != %s" % (kind, _java_name(value)))


def _java_name(value):
    if isinstance(value, bool):
        return "java.lang.Boolean"
    if isinstance(value, int):
        return "java.lang.Integer" if -(2**31) <= value < 2**31 else "java.math.BigInteger"
    return "java.lang.Double" if isinstance(value, float) else "java.lang.String" if isinstance(value, str) else getattr(type(value), "__java__", "org.python.core.PyObject")


def _number(kind, flags, precision, given):
    value, names = given
    if kind in "xo":
        made = value if value >= 0 else value & (0xFFFFFFFF if value >= -(2**31) else 2**64 - 1)
        return ("0x" if "#" in flags and kind == "x" else "0" if "#" in flags else "") + ("%x" if kind == "x" else "%o") % made
    negative = value < 0 if not hasattr(value, "_decimal") else value._decimal < 0
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        shown = "NaN" if value != value else "Infinity"
    elif kind == "d":
        shown = _localised(str(abs(value)), "," in flags, names)
    else:
        digits = 6 if precision is None else int(precision)
        exact = abs(Decimal(repr(value)) if isinstance(value, float) else value._decimal)
        shown = _localised(_decimal(kind, exact, digits), "," in flags, names)
    if negative:
        return "(" + shown + ")" if "(" in flags else "-" + shown
    return ("+" if "+" in flags else " " if " " in flags else "") + shown


def _decimal(kind, exact, digits):
    if kind == "f":
        return format(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP), "f")
    if kind == "e":
        return _scientific(exact, digits)
    digits = digits or 1
    if exact and not Decimal("0.0001") <= exact < Decimal(10) ** digits:
        return _scientific(exact, digits - 1)
    return format(exact.quantize(Decimal(1).scaleb(-(digits - 1 - (exact.adjusted() if exact else 0))), ROUND_HALF_UP), "f")


def _scientific(exact, digits):
    exponent = exact.adjusted() if exact else 0
    mantissa = exact.scaleb(-exponent).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    if mantissa >= 10:
        mantissa, exponent = (mantissa / 10).quantize(Decimal(1).scaleb(-digits)), exponent + 1
    return "%se%s%02d" % (format(mantissa, "f"), "-" if exponent < 0 else "+", abs(exponent))


def _localised(shown, grouped, names):
    whole, point, fraction = shown.partition(".")
    if grouped:
        whole = format(int(whole), ",d").replace(",", names.grouping)
    return whole + (names.decimal if point else "") + fraction


_DATES = {
    "Y": "yyyy", "y": "yy", "m": "MM", "d": "dd", "e": "d", "H": "HH", "k": "H", "I": "hh", "l": "h", "M": "mm", "S": "ss", "L": "SSS", "p": "a", "B": "MMMM", "b": "MMM",
    "h": "MMM", "A": "EEEE", "a": "EEE", "Z": "z", "z": "Z", "F": "yyyy-MM-dd", "T": "HH:mm:ss", "R": "HH:mm", "D": "MM/dd/yy", "j": "DDD",
    "r": "hh:mm:ss a", "c": "EEE MMM dd HH:mm:ss z yyyy",
}  # fmt: skip


def _date(extra, value, locale):
    from .dates import format_date

    millis = value if isinstance(value, int) else value.getTimeInMillis() if hasattr(value, "getTimeInMillis") else value.getTime()
    if extra in "sQNC":
        return {"s": "%d" % (millis // 1000), "Q": "%d" % millis, "N": "%09d" % (millis % 1000 * 1000000), "C": format_date("yyyy", millis, _zones.default())[:2]}[extra]
    if extra not in _DATES:
        raise _Unknown("Conversion = 't%s'" % extra)
    made = format_date(_DATES[extra], millis, _zones.default(), locale) if extra not in "Bbh" else format_date(_DATES[extra] + "''", millis, _zones.default(), locale)[:-1]
    return made.lower() if extra == "p" else made
