"""SimpleDateFormat: patterns to text and back, lenient as in Java."""

import datetime
import re

from sightline_dialect.calendar import civil as _civil, zones as _zones
from .._throwables import IllegalArgumentException
from .names import names as _names

_LETTERS = "GyYMLwWDdFEuaHkKhmsSzZX"
_parsed = {}


def tokens(pattern, letters=_LETTERS):
    """[(letter, count)] and literal strings of a pattern. Unknown letters raise as Java does."""
    key = (str.__str__(pattern), letters)
    if key not in _parsed:
        if len(_parsed) > 1000:
            _parsed.clear()
        _parsed[key] = _split(*key)
    return _parsed[key]


def _split(pattern, letters):
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
        if c not in letters:
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


def iso_zone(count, millis, zone):
    sign, h, m = _offset(millis, zone)
    if h == m == 0:
        return "Z"
    return "%s%02d" % (sign, h) + ("" if count == 1 else "%02d" % m if count == 2 else ":%02d" % m)


def format_date(pattern, millis, zone, locale=None):
    names, parts = _names(locale), tokens(pattern)
    f = _civil.fields(millis, zone)
    alone = len(parts) == 1
    return "".join(t if isinstance(t, str) else _format_one(t, f, (millis, zone), (names, alone)) for t in parts)


def _format_one(token, f, instant, words):
    letter, count = token
    names, alone = words
    y, mo, d, h, mi, s, ms, weekday, yday = f
    if letter in "ML":
        return "%0*d" % (count, mo) if count < 3 else month_name(names, mo, count, alone or letter == "L")
    if letter in "yY":
        if letter == "Y":
            y = week_of_year(y, mo, d, names)[0]
        return "%02d" % (y % 100) if count == 2 else "%0*d" % (count, y)
    if letter == "E":
        return (names.days if count > 3 else names.short_days)[(weekday + 1) % 7]
    if letter == "a":
        return names.halves[h >= 12]
    if letter == "G":
        return names.eras[1]
    if letter in "zZX":
        return _zone_text(letter, count, *instant)
    if letter == "w":
        return "%0*d" % (count, week_of_year(y, mo, d, names)[1])
    return "%0*d" % (count, _number(letter, f, names))


def month_name(names, month, count, alone):
    long = names.alone if alone else names.months
    short = names.short_alone if alone else names.short
    return (short if count == 3 else long)[month - 1]


def week_of_year(y, mo, d, names):
    first, minimal = weeks(names.country)
    return _civil.week_of_year(datetime.date(y, mo, d), (first - 2) % 7, minimal)


_ISO_WEEKS = set("AD AN AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT LU MC MQ NL NO PL RE RU SE SJ SK SM VA".split())
_SUNDAYS = set("AG AS AU BD BR BS BT BW BZ CA CN CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split())


def weeks(country):
    """(first day of the week, minimal days of the first week) as Java's calendars have them."""
    return (2, 4) if country in _ISO_WEEKS else (1, 4) if country == "PT" else (1, 1) if country in _SUNDAYS or not country else (2, 1)


def _zone_text(letter, count, millis, zone):
    if letter == "z":
        return zone.long_name(millis) if count > 3 else zone.short_name(millis)
    return "%s%02d%02d" % _offset(millis, zone) if letter == "Z" else iso_zone(count, millis, zone)


def _number(letter, f, names):
    y, mo, d, h, mi, s, ms, weekday, yday = f
    if letter == "W":
        first = weeks(names.country)[0]
        return (d - 1 + (datetime.date(y, mo, 1).weekday() - (first - 2)) % 7) // 7 + 1
    return {"d": d, "H": h, "k": h or 24, "K": h % 12, "h": h % 12 or 12, "m": mi, "s": s, "S": ms, "D": yday, "F": (d - 1) // 7 + 1, "u": weekday + 1}[letter]


# --- parsing ---

_ZONE = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?|Z|[A-Z][a-z]+(?:/[A-Za-z_]+)+|[A-Z]{2,5}")
_ABBREVIATIONS = {"UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "BST": 60, "WET": 0, "WEST": 60, "EET": 120, "EEST": 180, "MSK": 180, "IST": 330, "JST": 540, "AEST": 600, "AEDT": 660, "AKST": -540, "AKDT": -480, "HST": -600}
_ZONE_PATTERNS = {"Z": re.compile(r"([+-])(\d{2}):?(\d{2})"), "X": re.compile(r"([+-])(\d{2}):?(\d{2})?|Z")}


class _Parser:
    def __init__(self, pattern, source, zone, locale=None, pivot=None):
        self.parts, self.s, self.zone, self.at, self.got, self.offset = tokens(pattern), str.__str__(source), zone, 0, {}, None
        self.names, self.first_year = _names(locale), pivot

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
        for i, c in enumerate(part):
            if c == " " and self.at < len(self.s) and self.s[self.at] in " \t":
                if i == 0 or part[i - 1] != " ":
                    while self.at < len(self.s) and self.s[self.at] in " \t":
                        self.at += 1
            elif self.at < len(self.s) and self.s[self.at] == c:
                self.at += 1
            elif not (c == " " and i and part[i - 1] == " "):
                return False
        return True

    def field(self, letter, count, following):
        start = self.at
        while self.at < len(self.s) and self.s[self.at] in " \t":
            self.at += 1
        if self.value(letter, count, following):
            return True
        self.at = start if letter in "zZX" else self.at
        return False

    def value(self, letter, count, following):
        names = self.names
        if letter in "ML" and count >= 3:
            return self.name((names.months, names.short, names.alone, names.short_alone), "M", 1)
        if letter == "E":
            return self.name((names.days, names.short_days), "E", 0)
        if letter == "a":
            return self.name((names.halves,), "a", 0)
        if letter == "G":
            return self.name((names.eras,), "G", 0)
        if letter in "zZX":
            return self.time_zone(letter)
        return self.number(letter, count, following)

    def name(self, lists, key, base):
        """The longest name that fits, whatever its case."""
        rest = self.s[self.at :].lower()
        found = max(((len(n), i) for names in lists for i, n in enumerate(names) if n and rest.startswith(n.lower())), default=None)
        if found is None:
            return False
        self.got[key] = found[1] + base
        self.at += found[0]
        return True

    def number(self, letter, count, following):
        adjacent = isinstance(following, tuple) and following[0] not in "zZXEGa" and not (following[0] in "ML" and following[1] > 2)
        found = re.compile(r"-?\d{1,%d}" % count if adjacent else r"-?\d+").match(self.s, self.at)
        if not found:
            return False
        self.at = found.end()
        value = int(found.group())
        if letter in "yY" and count <= 2 and len(found.group()) == 2 and found.group().isdigit():
            value = _pivot(value, self.first_year)
        self.got["y" if letter == "Y" else "M" if letter == "L" else letter] = value
        return True

    def time_zone(self, letter):
        found = _ZONE_PATTERNS.get(letter, _ZONE).match(self.s, self.at)
        if not found and letter == "Z":
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
            return got["H"] if "H" in got else 0 if got["k"] == 24 else got["k"]
        hour = got.get("h", got.get("K", 0))
        return (0 if hour == 12 and "h" in got else hour) + 12 * got.get("a", 0)

    def date(self):
        """(year, month, day), out of range as they were written."""
        got = self.got
        year, month, day = got.get("y", 1970), got.get("M", 1), got.get("d", 1)
        if "D" in got and "M" not in got and "d" not in got:
            return year, 1, got["D"]
        if "w" in got and "M" not in got and "d" not in got:
            first, minimal = weeks(self.names.country)
            start = datetime.date(year, 1, 1)
            start -= datetime.timedelta(days=(start.weekday() - (first - 2)) % 7)
            if 7 - (datetime.date(year, 1, 1) - start).days < minimal:
                start += datetime.timedelta(days=7)
            weekday = (got["u"] - 1) if "u" in got else (got["E"] - 1) % 7 if "E" in got else (first - 2) % 7
            made = start + datetime.timedelta(days=7 * (got["w"] - 1) + (weekday - (first - 2)) % 7)
            return made.year, made.month, made.day
        return year, month, day

    def instant(self):
        got = self.got
        zone = self.zone if self.offset is None else _zones._fixed("", self.offset * 60000)
        try:
            return _civil.instant(zone, *self.date(), self.hour(), got.get("m", 0), got.get("s", 0), got.get("S", 0))
        except (ValueError, OverflowError):
            return None

    def strict(self, made):
        """Whether every field was in its range, and the local time exists (`setLenient(False)`)."""
        return self._in_range() and (self.offset is not None or self._exists(made))

    def _exists(self, made):
        """False in the hour that daylight saving leaves out."""
        return _civil.fields(made, self.zone)[3:5] == (self.hour(), self.got.get("m", 0))

    def _in_range(self):
        got = self.got
        if "d" in got and not 1 <= got["d"] <= _civil.month_length(got.get("y", 1970), min(12, max(1, got.get("M", 1)))):
            return False
        limits = {"M": (1, 12), "H": (0, 23), "k": (1, 24), "K": (0, 11), "h": (1, 12), "m": (0, 59), "s": (0, 59), "S": (0, 999), "D": (1, 366)}
        return all(low <= got.get(letter, low) <= high for letter, (low, high) in limits.items())


def _pivot(value, first=None):
    """Two digits: the century that puts the year within 80 years before and 20 years after now, or from `first` on."""
    first = datetime.date.today().year - 80 if first is None else first
    made = first // 100 * 100 + value
    return made if made >= first else made + 100


def parse_date(pattern, source, zone, lenient=True, start=0, locale=None, pivot=None):
    """(instant or None, position where it stopped)"""
    parser = _Parser(pattern, source, zone, locale, pivot)
    made = parser.run(start)
    if made is not None and not lenient and not parser.strict(made):
        return None, parser.at
    return made, parser.at
