"""MessageFormat patterns: `{0}`, `{1,number,#.##}`, `{2,date,short}`, `{3,choice,...}`."""

from sightline_dialect.values.text import text as _text

from .._object import java_string
from .._throwables import IllegalArgumentException
from ._formats import ChoiceFormat, DateFormat, DecimalFormat, DecimalFormatSymbols, Format, NumberFormat, SimpleDateFormat


def parsed(pattern):
    """Texts and (index, kind, style)."""
    parts, literal, at, quoted = [], "", 0, False
    while at < len(pattern):
        c = pattern[at]
        if c == "'":
            if pattern[at : at + 2] == "''":
                literal, at = literal + "'", at + 2
                continue
            quoted = not quoted
        elif c == "{" and not quoted:
            end = _closing(pattern, at)
            parts += [literal, _argument(pattern[at + 1 : end])]
            literal, at = "", end
        else:
            literal += c
        at += 1
    return parts + [literal]


def _closing(pattern, at):
    depth = 0
    for i in range(at, len(pattern)):
        depth += {"{": 1, "}": -1}.get(pattern[i], 0)
        if depth == 0:
            return i
    raise IllegalArgumentException("Unmatched braces in the pattern.")


def _argument(inside):
    index, _, rest = inside.partition(",")
    kind, _, style = rest.partition(",")
    try:
        number = int(index.strip())
    except ValueError:
        raise IllegalArgumentException("can't parse argument number: " + index) from None
    return number, kind.strip(), style.strip() if kind.strip() != "choice" else style


def shown(parts, args, locale):
    return "".join(p if isinstance(p, str) else _shown(p, args, locale) for p in parts)


def _shown(part, args, locale):
    index, kind, style = part
    if index >= len(args):
        return "{%d}" % index
    value = args[index]
    if value is None:
        return "null"
    made = str.__str__(_format(kind, style, value, locale).format(value)) if kind or not isinstance(value, str) else str.__str__(value)
    return shown(parsed(made), args, locale) if kind == "choice" and "{" in made else made


class _Plain:
    def format(self, value):
        return java_string(value)


def _format(kind, style, value, locale):
    styles = {"short": 3, "medium": 2, "long": 1, "full": 0, "": 2}
    if kind == "number" or not kind and isinstance(value, (int, float)) and not isinstance(value, bool):
        named = {"": NumberFormat.getInstance, "integer": NumberFormat.getIntegerInstance, "percent": NumberFormat.getPercentInstance, "currency": NumberFormat.getCurrencyInstance}
        return named[style](locale) if style in named else DecimalFormat(style, DecimalFormatSymbols(locale))
    if kind in ("date", "time"):
        make = DateFormat.getDateInstance if kind == "date" else DateFormat.getTimeInstance
        return make(styles[style], locale) if style in styles else SimpleDateFormat(style, locale)
    if kind == "choice":
        return ChoiceFormat(style)
    if not kind and hasattr(value, "getTime"):
        return DateFormat.getDateTimeInstance(3, 3, locale)
    return _Plain()


class MessageFormat(Format):
    __java__ = "java.text.MessageFormat"

    def __init__(self, pattern, locale=None):
        self.__dict__.update(_pattern=str.__str__(pattern), _locale=locale, _parts=parsed(str.__str__(pattern)))

    def format(self, *args):
        if not isinstance(self, MessageFormat):  # MessageFormat.format(pattern, ...)
            return MessageFormat(self).format(args[0] if len(args) == 1 and isinstance(args[0], (list, tuple)) else args)
        return _text(shown(self._parts, args[0] if len(args) == 1 and isinstance(args[0], (list, tuple)) else args, self._locale))

    def toPattern(self):
        return _text(self._pattern)
