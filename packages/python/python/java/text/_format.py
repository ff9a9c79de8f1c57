"""`String.format`: the conversions of java.util.Formatter."""

import re

from .._object import capitalised, java_hash, java_string
from ..lang._throwables import IllegalArgumentException, throwable

_SPEC = re.compile(r"%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])([a-zA-Z])?")
_Missing = throwable("MissingFormatArgumentException", IllegalArgumentException, "java.util")
_Conversion = throwable("IllegalFormatConversionException", IllegalArgumentException, "java.util")


def java_format(pattern, args):
    counter = [0]

    def one(found):
        index, flags, width, precision, kind, extra = found.groups()
        if kind not in "tT" and extra:
            tail, extra = extra, None
        else:
            tail = ""
        if kind == "n":
            return "\n" + tail
        if kind == "%":
            return "%" + tail
        at = int(index) - 1 if index else counter[0]
        counter[0] += not index
        if at >= len(args):
            raise _Missing("Format specifier '%s'" % found.group())
        made = _convert(kind, extra, flags, precision, args[at])
        width = int(width or 0)
        made = made.ljust(width) if "-" in flags else _padded(made, width, "0" in flags and kind in "dfxXeE")
        return (made.upper() if kind.isupper() and kind not in "T" else made) + tail

    return _SPEC.sub(one, str.__str__(pattern))


def _padded(s, width, zeros):
    if not zeros:
        return s.rjust(width)
    sign = s[0] if s[:1] in ("-", "+") else ""
    return sign + s[len(sign) :].rjust(width - len(sign), "0")


def _convert(kind, extra, flags, precision, value):
    lower = kind.lower()
    if lower == "s":
        return java_string(value)[: int(precision)] if precision else java_string(value)
    if value is None:
        return "null"
    if lower == "b":
        return "true" if value is True or not isinstance(value, bool) else "false"
    if lower == "c":
        return value if isinstance(value, str) else chr(value)
    if lower == "h":
        return "%x" % (java_hash(value) & 0xFFFFFFFF)
    if lower == "t":
        return _date(extra, value)
    if lower == "d" and not isinstance(value, int) or lower in "fe" and not isinstance(value, float) and not hasattr(value, "_decimal"):
        raise _Conversion("%s != %s" % (kind, {int: "java.lang.Integer", float: "java.lang.Double"}.get(type(value), "java.lang.String")))
    return _number(lower, flags, precision, value)


def _number(kind, flags, precision, value):
    if kind == "x":
        return "%x" % (value & 0xFFFFFFFF if -(2**31) <= value < 2**31 else value & (2**64 - 1))
    if kind == "o":
        return "%o" % (value & 0xFFFFFFFF)
    sign = "+" if "+" in flags else " " if " " in flags else ""
    comma = "," if "," in flags else ""
    if kind == "d":
        return format(value, sign + comma + "d")
    from decimal import ROUND_HALF_UP, Decimal

    digits = 6 if precision is None else int(precision)
    if kind == "f":
        exact = Decimal(repr(value)) if isinstance(value, float) else value._decimal
        return format(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP), sign + comma + "f")
    return format(value, sign + "." + str(digits) + kind)


_DATES = {"Y": "yyyy", "y": "yy", "m": "MM", "d": "dd", "e": "d", "H": "HH", "I": "hh", "M": "mm", "S": "ss", "L": "SSS", "p": "a", "B": "MMMM", "b": "MMM", "A": "EEEE", "a": "EEE", "Z": "z", "z": "Z", "F": "yyyy-MM-dd", "T": "HH:mm:ss", "R": "HH:mm", "D": "MM/dd/yy", "j": "DDD"}


def _date(extra, value):
    from .. import _zones
    from ._dates import format_date

    millis = value if isinstance(value, int) else value.getTimeInMillis() if hasattr(value, "getTimeInMillis") else value.getTime()
    made = format_date(_DATES.get(extra, "yyyy"), millis, _zones.default())
    return made.lower() if extra == "p" else made
