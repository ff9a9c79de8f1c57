"""`re` of Python 2.7: ASCII classes unless `re.U`, unicode in unicode out, its errors, and empty matches as it treats them."""

import re as _re
from re import _parser

from sightline_dialect.values.text import text as _text, to_repr as _to_repr, unicode as _unicode

I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
T = TEMPLATE = 1
DEBUG = 128
_ASCII = 256
_cache = {}


class error(Exception):
    """A pattern or a template that is none."""

    __module__ = "sre_constants"


_MESSAGES = [
    ("missing ), unterminated", "unbalanced parenthesis"), ("unterminated character set", "unexpected end of regular expression"),
    ("bad character range", "bad character range"), ("bad character in group name", "bad character in group name"),
    ("unknown extension", "unexpected end of pattern"), ("min repeat greater", "bad repeat interval"), ("unknown group name", "unknown group name"),
    ("bad escape (end", "bogus escape (end of line)"), ("invalid group reference", "invalid group reference"),
]  # fmt: skip


def _error(e):
    said = e.msg if isinstance(e, _re.error) else str(e)
    return error(next((words for start, words in _MESSAGES if said.startswith(start)), said))


_TOKEN = _re.compile(r"\\(.)|(\[\^?\]?(?:\\.|[^\]\\])*\])|\(\?([iLmsux]+)\)", _re.S)
_KNOWN = "AbBdDsSwWZxafnrtv"


def _translated(pattern):
    """(pattern, inline flags): letters that no escape knows stand for themselves, flags count wherever they are."""
    found = []

    def one(m):
        if m.group(3):
            found.append(m.group(3))
            return ""
        if m.group(2):
            return _LETTER.sub(_literal, m.group(2))
        return _literal(m)

    return _TOKEN.sub(one, pattern), "".join(found)


_LETTER = _re.compile(r"\\(.)", _re.S)


def _literal(m):
    c = m.group(1)
    return c if c.isascii() and c.isalpha() and c not in _KNOWN else m.group()


_BITS = {"i": I, "L": L, "m": M, "s": S, "u": U, "x": X}


def compile(pattern, flags=0):
    if isinstance(pattern, SRE_Pattern):
        if flags:
            raise ValueError("Cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, str):
        raise TypeError("first argument must be string or compiled pattern")
    key = (type(pattern) is _unicode, str.__str__(pattern), int(flags))
    found = _cache.get(key)
    if found is None:
        if len(_cache) > 500:
            _cache.clear()
        found = _cache[key] = SRE_Pattern(pattern, int(flags))
    return found


class SRE_Pattern:
    __module__ = "org.python.modules.sre"
    __slots__ = ("pattern", "flags", "_re", "_plain")
    __repr27__ = "<type 'SRE_Pattern'>"

    def __init__(self, pattern, flags):
        source, inline = _translated(str.__str__(pattern))
        for c in inline:
            flags |= _BITS[c]
        options = flags & (I | M | S | U | X)
        try:
            self._re = _re.compile(source, options if options & U else options | _ASCII)
        except (_re.error, OverflowError) as e:
            raise _error(e) from None
        self.pattern, self.flags, self._plain = pattern, flags, None

    @property
    def groups(self):
        return self._re.groups

    @property
    def groupindex(self):
        return dict(self._re.groupindex)

    def _can_be_empty(self):
        if self._plain is None:
            self._plain = _parser.parse(self._re.pattern, self._re.flags).getwidth()[0] == 0
        return self._plain

    def match(self, string, pos=0, endpos=2147483647):
        made = self._re.match(_subject(string), pos, endpos)
        return None if made is None else MatchObject(made, self, string)

    def search(self, string, pos=0, endpos=2147483647):
        made = self._re.search(_subject(string), pos, endpos)
        return None if made is None else MatchObject(made, self, string)

    def findall(self, string, pos=0, endpos=2147483647):
        made = self._re.findall(_subject(string), pos, endpos)
        if not isinstance(string, _unicode):
            return made
        return [tuple(map(_text, m)) for m in made] if self._re.groups > 1 else list(map(_text, made))

    def finditer(self, string, pos=0, endpos=2147483647):
        return (MatchObject(m, self, string) for m in self._re.finditer(_subject(string), pos, endpos))

    scanner = finditer

    def split(self, string, maxsplit=0):
        subject, made, at = _subject(string), [], 0
        for m in self._re.finditer(subject):
            if m.end() == m.start():  # an empty match splits nothing
                continue
            if maxsplit and len(made) // (self._re.groups + 1) >= maxsplit:
                break
            made.append(subject[at : m.start()])
            made.extend(m.groups())
            at = m.end()
        made.append(subject[at:])
        return [m if m is None else _text(m) for m in made] if isinstance(string, _unicode) else made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        subject = _subject(string)
        is_unicode = isinstance(string, _unicode)
        parts, at, made = [], 0, 0
        expand = self._replacement(repl)
        for m in self._re.finditer(subject):
            if count and made >= count:
                break
            start, end = m.span()
            if start == end == at and made:  # an empty match right after the last one
                continue
            piece = expand(MatchObject(m, self, string))
            is_unicode = is_unicode or isinstance(piece, _unicode)
            parts += (subject[at:start], "" if piece is None else str.__str__(piece))
            at, made = end, made + 1
        shown = "".join(parts) + subject[at:]
        return (_text(shown) if is_unicode else shown), made

    def _replacement(self, repl):
        if callable(repl):
            return repl
        if "\\" not in repl:
            return lambda m: repl
        template = _template(repl)
        return lambda m: m._expanded(template, repl)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class MatchObject:
    __module__ = "org.python.modules.sre"
    __slots__ = ("_m", "re", "string")
    __repr27__ = "<type 'org.python.modules.sre.MatchObject'>"

    def __init__(self, made, pattern, string):
        self._m, self.re, self.string = made, pattern, string

    pos = property(lambda self: self._m.pos)
    endpos = property(lambda self: self._m.endpos)
    lastindex = property(lambda self: self._m.lastindex)
    lastgroup = property(lambda self: self._m.lastgroup)

    def _out(self, made):
        return _text(made) if isinstance(self.string, _unicode) and type(made) is str else made

    def _call(self, method, *which):
        try:
            return method(*which)
        except IndexError:
            raise IndexError("no such group") from None

    def group(self, *which):
        made = self._call(self._m.group, *which)
        return tuple(map(self._out, made)) if type(made) is tuple else self._out(made)

    def groups(self, default=None):
        return tuple(map(self._out, self._m.groups(default)))

    def groupdict(self, default=None):
        return {k: self._out(v) for k, v in self._m.groupdict(default).items()}

    def start(self, which=0):
        return self._call(self._m.start, which)

    def end(self, which=0):
        return self._call(self._m.end, which)

    def span(self, which=0):
        return self._call(self._m.span, which)

    def expand(self, template):
        return self._expanded(_template(template), template)

    def _expanded(self, template, given):
        try:
            made = self._m.expand(template)
        except (_re.error, IndexError) as e:
            raise _error(e) if isinstance(e, _re.error) else IndexError(str(e)) from None
        return _text(made) if isinstance(given, _unicode) else self._out(made)


def _template(repl):
    """Letters that no escape knows keep their backslash."""
    return _LETTER.sub(lambda m: m.group() if m.group(1) in "abfnrtvg" or not (m.group(1).isascii() and m.group(1).isalpha()) else "\\" + m.group(), str.__str__(repl))


def _subject(string):
    if isinstance(string, str):
        return str.__str__(string)
    if hasattr(string, "tobytes") or isinstance(string, (bytes, bytearray)):
        return bytes(string).decode("latin-1")
    raise TypeError("expected string or buffer, but got " + _to_repr(type(string)))


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


def escape(pattern):
    """A backslash before everything that is no ASCII letter or digit."""
    made = "".join(c if c.isascii() and c.isalnum() else "\\000" if c == "\0" else "\\" + c for c in str.__iter__(pattern))
    return _text(made) if isinstance(pattern, _unicode) else made
