"""DecimalFormat patterns; rounding half to even, as Java's default."""

import re
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, localcontext

from sightline_dialect.values.arithmetic import long as _long

ROUNDING = {"HALF_EVEN": ROUND_HALF_EVEN, "HALF_UP": ROUND_HALF_UP, "HALF_DOWN": ROUND_HALF_DOWN, "UP": ROUND_UP, "DOWN": ROUND_DOWN, "CEILING": ROUND_CEILING, "FLOOR": ROUND_FLOOR}


class Symbols:
    """What stands for `.`, `,`, `-`, the exponent, NaN and the currency sign."""

    def __init__(self, names, currency=None):
        self.decimal, self.grouping, self.minus, self.exponent, self.nan = names.decimal, names.grouping, names.minus, names.exponent, names.nan
        self.currency, self.infinity, self.zero = currency or "\u00a4", "\u221e", "0"


class Spec:
    """A parsed pattern with its symbols."""

    def __init__(self, pattern, symbols):
        self.symbols = symbols
        positive, _, negative = _sections(str.__str__(pattern))
        self.prefix, body, self.suffix = _affixes(positive)
        self.negative = _affixes(negative)[::2] if negative else None
        body, _, exponent = body.partition("E")
        self.exponent = len(exponent)
        whole, point, fraction = body.partition(".")
        comma = whole.rfind(",")
        self.grouping = len(whole) - comma - 1 if comma >= 0 else 0
        whole = whole.replace(",", "")
        self.min_whole, self.max_whole = whole.count("0"), len(whole) if exponent else 2147483647
        self.min_fraction, self.max_fraction = fraction.count("0"), len(fraction)
        if "0" not in whole + fraction and not exponent:
            self.min_whole, self.min_fraction = (1, 0) if whole else (0, 1)
        self.scale = 2 if "%" in self.prefix + self.suffix else 3 if "\u2030" in self.prefix + self.suffix else 0
        self.rounding = ROUND_HALF_EVEN

    def pattern(self):
        """`toPattern()`: in the form Java writes it."""
        whole = "0" * self.min_whole
        if self.grouping:
            whole = whole.rjust(self.grouping + 1, "#")
            whole = whole[: -self.grouping] + "," + whole[-self.grouping :]
        else:
            whole = "#" + whole if self.max_whole > self.min_whole else whole
        fraction = "0" * self.min_fraction + "#" * (self.max_fraction - self.min_fraction)
        made = self.prefix + whole + ("." + fraction if fraction else "") + ("E" + "0" * self.exponent if self.exponent else "") + self.suffix
        return made if not self.negative else made + ";" + self.negative[0] + whole + ("." + fraction if fraction else "") + self.negative[1]


def _sections(pattern):
    quoted = False
    for i, c in enumerate(pattern):
        quoted = quoted != (c == "'")
        if c == ";" and not quoted:
            return pattern[:i], ";", pattern[i + 1 :]
    return pattern, "", ""


_BODY = re.compile(r"[#0,.]+(?:E0+)?")


def _affixes(section):
    plain, literal, quoted = [], [], False
    i = 0
    while i < len(section):
        c = section[i]
        if c == "'":
            if section[i : i + 2] == "''":
                plain.append("'")
                literal.append(True)
                i += 2
                continue
            quoted = not quoted
        else:
            plain.append(c)
            literal.append(quoted)
        i += 1
    s = "".join("\0" if lit else c for c, lit in zip(plain, literal))
    found = _BODY.search(s)
    if not found:
        return "".join(plain), "", ""
    return "".join(plain[: found.start()]), s[found.start() : found.end()], "".join(plain[found.end() :])


def _affix(spec, s):
    return s.replace("\u00a4", spec.symbols.currency).replace("-", spec.symbols.minus)


def _prefix(spec):
    """A currency of letters keeps its distance from the digits where it stands before them."""
    made = _affix(spec, spec.prefix)
    return made + "\u00a0" if spec.prefix.endswith("\u00a4") and spec.symbols.currency[-1:].isalpha() else made


def format_number(spec, value):
    if isinstance(value, float) and value != value:
        return spec.symbols.nan
    if value in (float("inf"), float("-inf")):
        return _signed(spec, spec.symbols.infinity, value < 0)
    with localcontext() as context:
        context.prec = 400
        number = Decimal(repr(value) if isinstance(value, float) else str(value)).scaleb(spec.scale)
        if isinstance(value, float) and not spec.scale:
            number = Decimal(value) if _is_tie(number, spec.max_fraction) else number
        rounding = spec.rounding
        negative = number < 0 or isinstance(value, float) and value == 0 and str(value)[0] == "-"
        if negative and rounding in _TURNED:
            spec.rounding = _TURNED[rounding]
        body = _scientific(spec, abs(number)) if spec.exponent else _plain(spec, abs(number))
        spec.rounding = rounding
    if negative and not spec.exponent and isinstance(value, int) and not body.strip("0.,"):
        negative = False
    return _signed(spec, body, negative)


# The digits are rounded without their sign.
_TURNED = {ROUND_CEILING: ROUND_FLOOR, ROUND_FLOOR: ROUND_CEILING}


def _signed(spec, body, negative):
    if negative and spec.negative:
        return _affix(spec, spec.negative[0]) + body + _affix(spec, spec.negative[1])
    return (spec.symbols.minus if negative else "") + _prefix(spec) + body + _affix(spec, spec.suffix)


def _is_tie(number, digits):
    scaled = abs(number).scaleb(digits) % 1
    return scaled == Decimal("0.5")


def _plain(spec, number):
    rounded = number.quantize(Decimal(1).scaleb(-spec.max_fraction), spec.rounding)
    whole, _, fraction = format(rounded, "f").partition(".")
    whole = whole.lstrip("0").rjust(spec.min_whole, "0")
    if not spec.exponent and len(whole) > spec.max_whole:
        whole = whole[len(whole) - spec.max_whole :]
    fraction = fraction.rstrip("0").ljust(spec.min_fraction, "0")
    if not whole and not fraction:
        whole = "0"
    if spec.grouping and not spec.exponent:
        whole = _grouped(whole, spec.grouping, spec.symbols.grouping)
    return whole + (spec.symbols.decimal + fraction if fraction else "")


def _grouped(whole, size, separator):
    parts = []
    while len(whole) > size:
        parts.insert(0, whole[-size:])
        whole = whole[:-size]
    return separator.join([whole] + parts)


def _scientific(spec, number):
    if not number:
        return _plain(spec, number) + spec.symbols.exponent + "0".rjust(spec.exponent, "0")
    exponent = number.adjusted()
    if spec.max_whole > spec.min_whole and spec.max_whole > 1:  # engineering: a multiple of the digits allowed
        exponent = exponent // spec.max_whole * spec.max_whole
    else:
        exponent -= max(0, spec.min_whole - 1) if spec.min_whole else -1
    mantissa = number.scaleb(-exponent)
    if spec.max_whole > spec.min_whole and spec.max_whole > 1:  # so many digits in all, wherever the point is
        digits = max(0, spec.max_fraction + spec.max_whole - mantissa.adjusted() - 1)
        kept, spec.max_fraction = spec.max_fraction, digits
        shown = _plain(spec, mantissa)
        spec.max_fraction = kept
    else:
        shown = _plain(spec, mantissa)
    return shown + spec.symbols.exponent + (spec.symbols.minus if exponent < 0 else "") + str(abs(exponent)).rjust(spec.exponent, "0")


def parse_number(spec, source, start=0):
    """(number or None, position where it stopped)"""
    s, symbols = str.__str__(source), spec.symbols
    sign, at = 1, start
    before = [(-1, _affix(spec, spec.negative[0]), _affix(spec, spec.negative[1]))] if spec.negative else [(-1, symbols.minus + _affix(spec, spec.prefix), _affix(spec, spec.suffix))]
    found = None
    for sign, prefix, suffix in before + [(1, _prefix(spec), _affix(spec, spec.suffix))]:
        if s.startswith(prefix, start):
            found = _digits(symbols, spec, s, start + len(prefix))
            if found and s.startswith(suffix, found[1]):
                at = found[1] + len(suffix)
                break
            found = None
    if not found:
        return None, start
    value = float(found[0]) / 10**spec.scale * sign
    return (_long(value) if value == int(value) and abs(value) < 2**63 and not (value == 0 and sign < 0) else value), at


def _digits(symbols, spec, s, at):
    if s.startswith(symbols.infinity, at):
        return "inf", at + 1
    grouping = re.escape(symbols.grouping) if spec.grouping else ""
    found = re.compile(r"(\d[\d%s]*)?(?:%s(\d*))?(?:%s(-?\d+))?" % (grouping, re.escape(symbols.decimal), re.escape(symbols.exponent))).match(s, at)
    whole, fraction, exponent = found.groups()
    if not whole and not fraction:
        return None
    return "%s.%se%s" % ((whole or "0").replace(symbols.grouping, "") if spec.grouping else whole or "0", fraction or "0", exponent or "0"), found.end()
