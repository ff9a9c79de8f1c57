"""SimpleDateFormat: patterns to text and back, English names, lenient as in Java."""

import datetime
import re

from .. import _civil, _zones
from ..lang._throwables import IllegalArgumentException
from ._names import MONTHS, WEEKDAYS

_LETTERS = "GyYMLwWDdFEuaHkKhmsSzZX"
_parsed = {}


def tokens(pattern):
    """[(letter, count)] and literal strings of a pattern. Unknown letters raise as Java does."""
    pattern = str.__str__(pattern)
    if pattern not in _parsed:
        _parsed[pattern] = _split(pattern)
    return _parsed[pattern]


def _split(pattern):
    made, literal, at = [], "", 0
    while at < len(pattern):
        c = pattern[at]
        if c == "'":
            text, at = _quoted(pattern, at)
            literal += text
            continue
        if not (c.isascii() and c.isalpha()):
            literal += c
            at += 1
            continue
        if c not in _LETTERS:
            raise IllegalArgumentException("Illegal pattern character '%s'" % c)
        count = len(pattern[at:]) - len(pattern[at:].lstrip(c))
        if literal:
            made.append(literal)
            literal = ""
        made.append((c, count))
        at += count
    return made + [literal] if literal else made


def _quoted(pattern, at):
    if pattern[at : at + 2] == "''":
        return "'", at + 2
    made = ""
    at += 1
    while at < len(pattern):
        if pattern[at] == "'":
            if pattern[at : at + 2] != "''":
                return made, at + 1
            at += 1
        made += pattern[at]
        at += 1
    raise IllegalArgumentException("Unterminated quote")


def _offset(millis, zone):
    minutes = zone.offset(millis) // 60000
    return "-" if minutes < 0 else "+", abs(minutes) // 60, abs(minutes) % 60


def _iso_zone(count, millis, zone):
    sign, h, m = _offset(millis, zone)
    if h == m == 0:
        return "Z"
    return "%s%02d" % (sign, h) + ("" if count == 1 else "%02d" % m if count == 2 else ":%02d" % m)


def format_date(pattern, millis, zone):
    f = _civil.fields(millis, zone)
    return "".join(t if isinstance(t, str) else _format_one(t[0], t[1], f, millis, zone) for t in tokens(pattern))


def _format_one(letter, count, f, millis, zone):
    y, mo, d, h, mi, s, ms, weekday, yday = f
    if letter in "ML":
        return "%0*d" % (count, mo) if count < 3 else MONTHS[mo - 1][:3] if count == 3 else MONTHS[mo - 1]
    if letter in "yY":
        if letter == "Y":
            y = _civil.week_of_year(datetime.date(y, mo, d))[0]
        return "%02d" % (y % 100) if count == 2 else "%0*d" % (count, y)
    if letter == "E":
        return WEEKDAYS[weekday] if count > 3 else WEEKDAYS[weekday][:3]
    if letter == "a":
        return "AM" if h < 12 else "PM"
    if letter == "G":
        return "AD"
    if letter == "z":
        return zone.long_name(millis) if count > 3 else zone.short_name(millis)
    if letter == "Z":
        return "%s%02d%02d" % _offset(millis, zone)
    if letter == "X":
        return _iso_zone(count, millis, zone)
    return "%0*d" % (count, _number(letter, f))


def _number(letter, f):
    y, mo, d, h, mi, s, ms, weekday, yday = f
    if letter == "w":
        return _civil.week_of_year(datetime.date(y, mo, d))[1]
    if letter == "W":
        return (d - 1 + (datetime.date(y, mo, 1).weekday() + 1) % 7) // 7 + 1
    return {"d": d, "H": h, "k": h or 24, "K": h % 12, "h": h % 12 or 12, "m": mi, "s": s, "S": ms, "D": yday, "F": (d - 1) // 7 + 1, "u": weekday + 1}[letter]


# --- parsing ---

_ZONE = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?|Z|[A-Z]{2,5}|[A-Z][a-z]+(?:/[A-Za-z_]+)+")
_ABBREVIATIONS = {"UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "BST": 60, "WET": 0, "WEST": 60, "EET": 120, "EEST": 180, "MSK": 180, "IST": 330, "JST": 540, "AEST": 600, "AEDT": 660, "AKST": -540, "AKDT": -480, "HST": -600}


class _Parser:
    def __init__(self, pattern, source, zone):
        self.parts, self.s, self.zone, self.at, self.got, self.offset = tokens(pattern), str.__str__(source), zone, 0, {}, None

    def run(self, start=0):
        """Instant, or None where the text does not fit; `at` is where parsing stopped."""
        self.at = start
        for i, part in enumerate(self.parts):
            following = self.parts[i + 1] if i + 1 < len(self.parts) else None
            ok = self.literal(part) if isinstance(part, str) else self.field(part[0], part[1], following)
            if not ok:
                return None
        return self.instant()

    def literal(self, part):
        if not self.s.startswith(part, self.at):
            return False
        self.at += len(part)
        return True

    def field(self, letter, count, following):
        while self.at < len(self.s) and self.s[self.at] in " \t":
            self.at += 1
        if letter in "ML" and count >= 3:
            return self.name(MONTHS, "M", 1)
        if letter == "E":
            return self.name(WEEKDAYS, "E", 0)
        if letter == "a":
            return self.name(("AM", "PM"), "a", 0)
        if letter == "G":
            return self.name(("AD", "BC"), "G", 0)
        if letter in "zZX":
            return self.time_zone()
        return self.number(letter, count, following)

    def name(self, names, key, base):
        rest = self.s[self.at :].lower()
        for length in (None, 3):
            for i, name in enumerate(names):
                wanted = name[:length].lower()
                if rest.startswith(wanted):
                    self.got[key] = i + base
                    self.at += len(wanted)
                    return True
        return False

    def number(self, letter, count, following):
        adjacent = isinstance(following, tuple) and following[0] not in "zZXEGa" and not (following[0] in "ML" and following[1] > 2)
        found = re.compile(r"-?\d{1,%d}" % count if adjacent else r"-?\d+").match(self.s, self.at)
        if not found:
            return False
        self.at = found.end()
        value = int(found.group())
        if letter in "yY" and count <= 2 and len(found.group()) == 2:
            value = _pivot(value)
        self.got["y" if letter == "Y" else "M" if letter == "L" else letter] = value
        return True

    def time_zone(self):
        found = _ZONE.match(self.s, self.at)
        if not found:
            return False
        word = found.group()
        if found.group(1):
            minutes = int(found.group(2)) * 60 + int(found.group(3) or 0)
            self.offset = -minutes if found.group(1) == "-" else minutes
        elif word in _ABBREVIATIONS:
            self.offset = _ABBREVIATIONS[word]
        else:
            zone = _zones.find(word)
            if zone is None:
                return False
            self.zone = zone
        self.at = found.end()
        return True

    def hour(self):
        got = self.got
        if "H" in got or "k" in got:
            return got["H"] if "H" in got else got["k"] % 24 if got["k"] == 24 else got["k"]
        hour = got.get("h", got.get("K", 0))
        return (0 if hour == 12 and "h" in got else hour) + 12 * got.get("a", 0)

    def instant(self):
        got = self.got
        month, day = got.get("M", 1), got.get("d", 1)
        if "D" in got and "M" not in got:
            month, day = 1, got["D"]
        zone = self.zone if self.offset is None else _zones._fixed("", self.offset * 60000)
        try:
            return _civil.instant(zone, got.get("y", 1970), month, day, self.hour(), got.get("m", 0), got.get("s", 0), got.get("S", 0))
        except (ValueError, OverflowError):
            return None

    def strict(self):
        """Whether every field was in its range (`setLenient(False)`)."""
        got = self.got
        if "d" in got and not 1 <= got["d"] <= _civil.month_length(got.get("y", 1970), min(12, max(1, got.get("M", 1)))):
            return False
        return 1 <= got.get("M", 1) <= 12 and 0 <= got.get("H", 0) <= 23 and 0 <= got.get("m", 0) <= 59 and 0 <= got.get("s", 0) <= 59 and 0 <= got.get("h", 1) <= 12


def _pivot(value):
    """Two digits: within 80 years before and 20 years after now."""
    year = datetime.date.today().year
    made = year // 100 * 100 + value
    return made - 100 if made > year + 20 else made + 100 if made <= year - 80 else made


def parse_date(pattern, source, zone, lenient=True, start=0):
    """(instant or None, position where it stopped)"""
    parser = _Parser(pattern, source, zone)
    made = parser.run(start)
    return (None if made is None or not lenient and not parser.strict() else made), parser.at
