"""DecimalFormat patterns; rounding half to even, as Java's default."""

import re
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, localcontext

from ..lang._throwables import IllegalArgumentException

ROUNDING = {"HALF_EVEN": ROUND_HALF_EVEN, "HALF_UP": ROUND_HALF_UP, "HALF_DOWN": ROUND_HALF_DOWN, "UP": ROUND_UP, "DOWN": ROUND_DOWN, "CEILING": ROUND_CEILING, "FLOOR": ROUND_FLOOR}


class Spec:
    """A parsed pattern."""

    def __init__(self, pattern):
        positive, _, negative = _sections(str.__str__(pattern))
        self.prefix, body, self.suffix = _affixes(positive)
        self.negative = _affixes(negative)[::2] if negative else None
        body, _, exponent = body.partition("E")
        self.exponent = len(exponent)
        whole, _, fraction = body.partition(".")
        comma = whole.rfind(",")
        self.grouping = len(whole) - comma - 1 if comma >= 0 else 0
        whole = whole.replace(",", "")
        self.min_whole, self.max_whole = whole.count("0"), len(whole)
        self.min_fraction, self.max_fraction = fraction.count("0"), len(fraction)
        if "0" not in whole + fraction and not exponent:
            self.min_whole = 1
        self.scale = 2 if "%" in self.prefix + self.suffix else 3 if "\u2030" in self.prefix + self.suffix else 0
        self.rounding = ROUND_HALF_EVEN


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


def format_number(spec, value):
    if isinstance(value, float) and value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return ("-" if value < 0 else "") + spec.prefix + "\u221e" + spec.suffix
    with localcontext() as context:
        context.prec = 400
        number = Decimal(repr(value) if isinstance(value, float) else str(value)).scaleb(spec.scale)
        if isinstance(value, float) and not spec.scale:
            number = Decimal(value) if _is_tie(number, spec.max_fraction) else number
        negative = number < 0 or isinstance(value, float) and value == 0 and str(value)[0] == "-"
        body = _scientific(spec, abs(number)) if spec.exponent else _plain(spec, abs(number))
    if negative and not spec.exponent and isinstance(value, int) and not body.strip("0.,"):
        negative = False
    if negative and spec.negative:
        return spec.negative[0] + body + spec.negative[1]
    return ("-" if negative else "") + spec.prefix + body + spec.suffix


def _is_tie(number, digits):
    scaled = abs(number).scaleb(digits) % 1
    return scaled == Decimal("0.5")


def _plain(spec, number):
    rounded = number.quantize(Decimal(1).scaleb(-spec.max_fraction), spec.rounding)
    whole, _, fraction = format(rounded, "f").partition(".")
    whole = whole.lstrip("0").rjust(spec.min_whole, "0")
    fraction = fraction.rstrip("0").ljust(spec.min_fraction, "0")
    if not whole and not fraction:
        whole = "0"
    if spec.grouping:
        whole = _grouped(whole, spec.grouping)
    return whole + ("." + fraction if fraction else "")


def _grouped(whole, size):
    parts = []
    while len(whole) > size:
        parts.insert(0, whole[-size:])
        whole = whole[:-size]
    return ",".join([whole] + parts)


def _scientific(spec, number):
    exponent = number.adjusted() - max(0, spec.min_whole - 1) if number else 0
    mantissa = number.scaleb(-exponent)
    shown = _plain(spec, mantissa)
    return shown + "E" + ("-" if exponent < 0 else "") + str(abs(exponent)).rjust(spec.exponent, "0")


_NUMBER = re.compile(r"[\d,]*\.?\d*(?:E-?\d+)?")


def parse_number(spec, source):
    """(number or None, position where it stopped)"""
    s = str.__str__(source)
    sign, at = 1, 0
    if s.startswith("-" + spec.prefix):
        sign, at = -1, 1 + len(spec.prefix)
    elif s.startswith(spec.prefix):
        at = len(spec.prefix)
    found = _NUMBER.match(s, at)
    digits = found.group().replace(",", "")
    if not any(c.isdigit() for c in digits):
        return None, 0
    value = float(digits) / 10**spec.scale * sign
    return (int(value) if value == int(value) and abs(value) < 2**63 else value), found.end()
