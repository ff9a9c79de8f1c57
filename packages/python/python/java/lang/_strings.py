"""java.lang.String and its builders."""

import re

from sightline_dialect.text import from_bytes, percent, text, to_bytes, unicode

from .._object import JavaObject, JavaType, java_hash, java_string
from ._throwables import StringIndexOutOfBoundsException


def _java_bytes(data):
    from sightline_py27.array import array

    return array("b", [b - 256 if b > 127 else b for b in data])


class String(unicode, metaclass=JavaType):
    """`String("x")` with its Java methods; a `unicode` in every other way."""

    __java__ = "java.lang.String"
    __slots__ = ()

    def __new__(cls, value="", *rest):
        if not isinstance(value, str):
            encoding = rest[-1] if rest and isinstance(rest[-1], str) else getattr(rest[-1], "python_name", "utf-8") if rest else "utf-8"
            data = bytes(b & 255 for b in value) if not isinstance(value, (bytes, bytearray)) else bytes(value)
            return str.__new__(cls, data.decode(encoding, "replace"))
        return str.__new__(cls, value)

    def length(self):
        return len(self)

    def equals(self, other):
        return isinstance(other, str) and str.__eq__(self, other)

    def equalsIgnoreCase(self, other):
        return other is not None and self.lower() == other.lower()

    def compareTo(self, other):
        return (self > other) - (self < other)

    def charAt(self, i):
        if not 0 <= i < len(self):
            raise StringIndexOutOfBoundsException("String index out of range: %d" % i)
        return self[i]

    def substring(self, start, end=None):
        end = len(self) if end is None else end
        if not 0 <= start <= end <= len(self):
            raise StringIndexOutOfBoundsException("begin %d, end %d, length %d" % (start, end, len(self)))
        return String(str.__getitem__(self, slice(start, end)))

    def indexOf(self, s, start=0):
        return str.find(self, s if isinstance(s, str) else chr(s), start)

    def lastIndexOf(self, s):
        return str.rfind(self, s)

    def contains(self, s):
        return s in self

    def isEmpty(self):
        return len(self) == 0

    def trim(self):
        return String(str.strip(self))

    def toUpperCase(self, *locale):
        return String(str.upper(self))

    def toLowerCase(self, *locale):
        return String(str.lower(self))

    def startsWith(self, s, at=0):
        return str.startswith(self, s, at)

    def endsWith(self, s):
        return str.endswith(self, s)

    def concat(self, s):
        return String(str.__add__(self, s))

    def matches(self, pattern):
        return re.fullmatch(pattern, self) is not None

    def replaceAll(self, pattern, replacement):
        return String(re.sub(pattern, re.sub(r"\$(\d)", r"\\g<\1>", replacement), str.__str__(self)))

    def replaceFirst(self, pattern, replacement):
        return String(re.sub(pattern, re.sub(r"\$(\d)", r"\\g<\1>", replacement), str.__str__(self), count=1))

    def split(self, pattern=None, limit=0):
        if pattern is None:
            return unicode.split(self)
        made = re.split(pattern, str.__str__(self), maxsplit=max(0, limit - 1))
        while limit == 0 and made and made[-1] == "":
            made.pop()
        return [text(m) for m in made]

    def getBytes(self, charset="UTF-8"):
        return _java_bytes(str.encode(self, charset if isinstance(charset, str) else charset.python_name))

    def toCharArray(self):
        return [text(c) for c in str.__iter__(self)]

    def hashCode(self):
        return java_hash(self)

    def toString(self):
        return text(self)

    def intern(self):
        return text(self)

    @staticmethod
    def valueOf(x):
        return text(java_string(x))

    @staticmethod
    def format(pattern, *args):
        from ..text._format import java_format

        if not isinstance(pattern, str):
            pattern, args = args[0], args[1:]
        if len(args) == 1 and isinstance(args[0], (list, tuple)):
            args = args[0]
        return text(java_format(pattern, args))

    @staticmethod
    def join(separator, *parts):
        if isinstance(separator, str) and len(parts) == 1 and not isinstance(parts[0], str):
            parts = parts[0]
        return text(str.__str__(separator).join(java_string(p) for p in parts))


class StringBuilder(JavaObject):
    __java__ = "java.lang.StringBuilder"

    def __init__(self, start=""):
        self._s = str.__str__(start) if isinstance(start, str) else ""

    def append(self, x, *rest):
        self._s += java_string(x)
        return self

    def insert(self, at, x):
        self._s = self._s[:at] + java_string(x) + self._s[at:]
        return self

    def reverse(self):
        self._s = self._s[::-1]
        return self

    def length(self):
        return len(self._s)

    def setLength(self, n):
        self._s = self._s[:n].ljust(n, "\0")

    def charAt(self, i):
        return text(self._s[i])

    def deleteCharAt(self, i):
        self._s = self._s[:i] + self._s[i + 1 :]
        return self

    def delete(self, start, end):
        self._s = self._s[:start] + self._s[end:]
        return self

    def replace(self, start, end, s):
        self._s = self._s[:start] + s + self._s[end:]
        return self

    def indexOf(self, s):
        return self._s.find(s)

    def substring(self, start, end=None):
        return text(self._s[start:end])

    def toString(self):
        return text(self._s)

    def __len__(self):
        return len(self._s)


class StringBuffer(StringBuilder):
    __java__ = "java.lang.StringBuffer"
