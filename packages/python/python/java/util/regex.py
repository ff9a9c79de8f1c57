"""java.util.regex on Python's `re`."""

import re as _re

from sightline_dialect.text import text as _text

from .._object import JavaObject as _Object
from ..lang._throwables import IllegalStateException as _State


def _python(pattern):
    return _re.sub(r"\(\?<([A-Za-z]\w*)>", r"(?P<\1>", pattern)


class Pattern(_Object):
    __java__ = "java.util.regex.Pattern"
    CASE_INSENSITIVE, MULTILINE, DOTALL = 2, 8, 32

    def __init__(self, pattern, flags=0):
        options = (_re.I if flags & 2 else 0) | (_re.M if flags & 8 else 0) | (_re.S if flags & 32 else 0)
        self._source, self._re = pattern, _re.compile(_python(str.__str__(pattern)), options)

    @staticmethod
    def compile(pattern, flags=0):
        return Pattern(pattern, flags)

    @staticmethod
    def matches(pattern, s):
        return _re.fullmatch(_python(pattern), s) is not None

    @staticmethod
    def quote(s):
        return _text(_re.escape(s))

    def matcher(self, s):
        return Matcher(self._re, s)

    def pattern(self):
        return _text(self._source)

    def split(self, s):
        return [_text(m) for m in self._re.split(str.__str__(s))]

    def toString(self):
        return _text(self._source)


class Matcher(_Object):
    __java__ = "java.util.regex.Matcher"

    def __init__(self, pattern, s):
        self._re, self._s, self._match, self._at = pattern, str.__str__(s), None, 0

    def find(self, start=None):
        self._match = self._re.search(self._s, self._at if start is None else start)
        if self._match:
            self._at = max(self._match.end(), self._match.start() + (self._match.end() == self._match.start()))
        return self._match is not None

    def matches(self):
        self._match = self._re.fullmatch(self._s)
        return self._match is not None

    def lookingAt(self):
        self._match = self._re.match(self._s)
        return self._match is not None

    def group(self, which=0):
        if self._match is None:
            raise _State("No match found")
        made = self._match.group(which)
        return None if made is None else _text(made)

    def groupCount(self):
        return self._re.groups

    def start(self, which=0):
        return self._match.start(which)

    def end(self, which=0):
        return self._match.end(which)

    def replaceAll(self, replacement):
        return _text(self._re.sub(_re.sub(r"\$(\d)", r"\\g<\1>", replacement), self._s))

    def reset(self):
        self._match, self._at = None, 0
        return self
