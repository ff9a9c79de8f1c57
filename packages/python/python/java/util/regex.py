"""java.util.regex on Python's `re`."""

import re as _re

from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object
from .._patterns import python_pattern as _python, python_replacement as _replacement, split as _split
from .._throwables import IllegalArgumentException as _Illegal, IllegalStateException as _State, IndexOutOfBoundsException as _Bounds, throwable as _throwable

PatternSyntaxException = _throwable("PatternSyntaxException", _Illegal, "java.util.regex")


class Pattern(_Object):
    __java__ = "java.util.regex.Pattern"
    UNIX_LINES, CASE_INSENSITIVE, COMMENTS, MULTILINE, LITERAL, DOTALL, UNICODE_CASE = 1, 2, 4, 8, 16, 32, 64

    def __init__(self, pattern, flags=0):
        options = (_re.I if flags & 2 else 0) | (_re.X if flags & 4 else 0) | (_re.M if flags & 8 else 0) | (_re.S if flags & 32 else 0) | _re.A
        self._source, self._flags = str.__str__(pattern), flags
        try:
            self._re = _re.compile(_re.escape(self._source) if flags & 16 else _python(self._source), options)
        except _re.error as e:
            raise PatternSyntaxException("%s near index %d\n%s" % (e.msg, e.pos or 0, self._source)) from None

    @staticmethod
    def compile(pattern, flags=0):
        return Pattern(pattern, flags)

    @staticmethod
    def matches(pattern, s):
        return Pattern(pattern)._re.fullmatch(str.__str__(s)) is not None

    @staticmethod
    def quote(s):
        return _text("\\Q" + str.__str__(s) + "\\E")

    def matcher(self, s):
        return Matcher(self, s)

    def pattern(self):
        return _text(self._source)

    def flags(self):
        return self._flags

    def split(self, s, limit=0):
        return [_text(m) for m in _split(self._re, s, limit)]

    def toString(self):
        return _text(self._source)


class Matcher(_Object):
    __java__ = "java.util.regex.Matcher"

    def __init__(self, pattern, s):
        self._pattern, self._s, self._match, self._at, self._appended = pattern, str.__str__(s), None, 0, 0

    @property
    def _re(self):
        return self._pattern._re

    def find(self, start=None):
        if start is not None and not 0 <= start <= len(self._s):
            raise _Bounds("Illegal start index")
        at = self._at if start is None else start
        self._match = self._re.search(self._s, at) if at <= len(self._s) else None
        if self._match:
            self._at = self._match.end() + (self._match.end() == self._match.start())
        return self._match is not None

    def matches(self):
        self._match = self._re.fullmatch(self._s)
        return self._match is not None

    def lookingAt(self):
        self._match = self._re.match(self._s)
        return self._match is not None

    def hitEnd(self):
        return self._match is None or self._match.end() == len(self._s)

    def _found(self):
        if self._match is None:
            raise _State("No match found")
        return self._match

    def group(self, which=0):
        found = self._found()
        try:
            made = found.group(str.__str__(which) if isinstance(which, str) else which)
        except IndexError:
            raise (_Illegal("No group with name <%s>" % which) if isinstance(which, str) else _Bounds("No group %d" % which)) from None
        return None if made is None else _text(made)

    def groupCount(self):
        return self._re.groups

    def start(self, which=0):
        if self._match is None:
            raise _State("No match available")
        return self._match.start(which)

    def end(self, which=0):
        if self._match is None:
            raise _State("No match available")
        return self._match.end(which)

    def replaceAll(self, replacement):
        return _text(self._re.sub(_replacement(replacement), self._s))

    def replaceFirst(self, replacement):
        return _text(self._re.sub(_replacement(replacement), self._s, count=1))

    def appendReplacement(self, target, replacement):
        found = self._found()
        target.append(self._s[self._appended : found.start()] + found.expand(_replacement(replacement)))
        self._appended = found.end()
        return self

    def appendTail(self, target):
        target.append(self._s[self._appended :])
        return target

    def reset(self, s=None):
        self._match, self._at, self._appended = None, 0, 0
        self._s = self._s if s is None else str.__str__(s)
        return self

    def pattern(self):
        return self._pattern

    @staticmethod
    def quoteReplacement(s):
        return _text(str.__str__(s).replace("\\", "\\\\").replace("$", "\\$"))
