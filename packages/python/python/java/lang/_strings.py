"""java.lang.String and its builders."""

import re

from sightline_dialect.values.formatting import percent
from sightline_dialect.values.hashing import string_hash as java_hash
from sightline_dialect.values.text import text, unicode
from sightline_py27.array import array

from .._format.locales import Locale
from .._format.printf import java_format
from .._io_errors import UnsupportedEncodingException
from .._object import JavaObject, JavaType, java_string
from .._patterns import python_pattern, python_replacement, split
from .._throwables import StringIndexOutOfBoundsException
from ..nio.charset import find


def _java_bytes(data):
    return array("b", [b - 256 if b > 127 else b for b in data])


def _encoding(charset):
    if not isinstance(charset, str):
        return charset.python_name
    found = find(charset)
    if found is None:
        raise UnsupportedEncodingException(charset)
    return found.python_name


def _locale_first(args):
    """(locale or None, the rest)"""
    return (args[0], args[1:]) if args and (isinstance(args[0], Locale)) else (None, args)


class String(unicode, metaclass=JavaType):
    """`String("x")` with its Java methods; a `unicode` in every other way."""

    __java__ = "java.lang.String"
    __slots__ = ()

    def __new__(cls, value="", *rest):
        if isinstance(value, str):
            return str.__new__(cls, value)
        if isinstance(value, StringBuilder):
            return str.__new__(cls, value._s)
        encoding = _encoding(rest[-1]) if rest and not isinstance(rest[-1], int) else "utf-8"
        if all(isinstance(b, str) for b in value):
            return str.__new__(cls, "".join(value))
        data = bytes(b & 255 for b in value) if not isinstance(value, (bytes, bytearray)) else bytes(value)
        if rest and isinstance(rest[0], int):
            data = data[rest[0] : rest[0] + rest[1]]
        return str.__new__(cls, data.decode(encoding, "replace"))

    def __repr__(self):
        return str.__str__(self)

    def length(self):
        return len(self)

    def equals(self, other):
        return isinstance(other, str) and str.__eq__(self, other)

    def equalsIgnoreCase(self, other):
        return other is not None and str.lower(self) == str.lower(other)

    def compareTo(self, other):
        return compare_texts(self, other)

    def compareToIgnoreCase(self, other):
        return compare_texts(str.lower(self), str.lower(other))

    def charAt(self, i):
        if not 0 <= i < len(self):
            raise StringIndexOutOfBoundsException("String index out of range: %d" % i)
        return str.__getitem__(self, i)

    def codePointAt(self, i):
        return ord(self.charAt(i))

    def substring(self, start, end=None):
        end = len(self) if end is None else end
        if not 0 <= start <= end <= len(self):
            raise StringIndexOutOfBoundsException("begin %d, end %d, length %d" % (start, end, len(self)))
        return text(str.__getitem__(self, slice(start, end)))

    subSequence = substring

    def indexOf(self, s, start=0):
        return str.find(self, s if isinstance(s, str) else chr(s), start)

    def lastIndexOf(self, s, start=None):
        return str.rfind(self, s if isinstance(s, str) else chr(s), 0, len(self) if start is None else start + len(s))

    def contains(self, s):
        return s in self

    def isEmpty(self):
        return len(self) == 0

    def isBlank(self):
        return not str.strip(self)

    def trim(self):
        return text(str.strip(self, "".join(map(chr, range(33)))))

    def repeat(self, n):
        return text(str.__mul__(self, n))

    def toUpperCase(self, *locale):
        return text(str.upper(self))

    def toLowerCase(self, *locale):
        return text(str.lower(self))

    def startsWith(self, s, at=0):
        return str.startswith(self, s, at)

    def endsWith(self, s):
        return str.endswith(self, s)

    def concat(self, s):
        return text(str.__add__(self, s))

    def matches(self, pattern):
        return re.fullmatch(python_pattern(pattern), self) is not None

    def replaceAll(self, pattern, replacement):
        return text(re.sub(python_pattern(pattern), python_replacement(replacement), str.__str__(self)))

    def replaceFirst(self, pattern, replacement):
        return text(re.sub(python_pattern(pattern), python_replacement(replacement), str.__str__(self), count=1))

    def split(self, pattern=None, limit=0):
        return unicode.split(self) if pattern is None else [text(m) for m in split(re.compile(python_pattern(pattern)), self, limit)]

    def getBytes(self, charset="UTF-8"):
        return _java_bytes(str.encode(self, _encoding(charset), "replace"))

    def toCharArray(self):
        return list(str.__iter__(self))

    def chars(self):
        return [ord(c) for c in str.__iter__(self)]

    def hashCode(self):
        return java_hash(self)

    def toString(self):
        return text(self)

    def intern(self):
        return text(self)

    def getClass(self):
        return String

    @staticmethod
    def valueOf(x):
        return text(_appended(x))

    @staticmethod
    def copyValueOf(chars):
        return text("".join(chars))

    @staticmethod
    def format(*args):
        locale, (pattern, *args) = _locale_first(args)
        if not isinstance(pattern, str):
            return percent(pattern, args)
        if len(args) == 1 and isinstance(args[0], (list, tuple)):
            args = args[0]
        return text(java_format(pattern, args, locale))

    @staticmethod
    def join(separator, *parts):
        if isinstance(separator, str) and len(parts) == 1 and not isinstance(parts[0], str):
            parts = parts[0]
        return text(str.__str__(separator).join(java_string(p) for p in parts))


def compare_texts(a, b):
    """`compareTo`: the difference of the first characters that differ, or of the lengths."""
    for x, y in zip(str.__iter__(a), str.__iter__(b)):
        if x != y:
            return ord(x) - ord(y)
    return len(a) - len(b)


class StringBuilder(JavaObject):
    __java__ = "java.lang.StringBuilder"

    def __init__(self, start=""):
        self._s = str.__str__(start) if isinstance(start, str) else ""

    def append(self, x, *rest):
        self._s += _appended(x) if not rest else java_string(x)[rest[0] : rest[1]]
        return self

    def insert(self, at, x):
        self._s = self._s[:at] + _appended(x) + self._s[at:]
        return self

    def reverse(self):
        self._s = self._s[::-1]
        return self

    def length(self):
        return len(self._s)

    def capacity(self):
        return max(16, len(self._s))

    def setLength(self, n):
        self._s = self._s[:n].ljust(n, "\0")

    def _checked(self, i):
        if not 0 <= i < len(self._s):
            raise StringIndexOutOfBoundsException("index %d,length %d" % (i, len(self._s)))
        return i

    def charAt(self, i):
        if not 0 <= i < len(self._s):
            raise StringIndexOutOfBoundsException("index %d, length %d" % (i, len(self._s)))
        return self._s[i]

    def setCharAt(self, i, c):
        self._s = self._s[: self._checked(i)] + str.__str__(c) + self._s[i + 1 :]

    def deleteCharAt(self, i):
        self._s = self._s[: self._checked(i)] + self._s[i + 1 :]
        return self

    def delete(self, start, end):
        self._s = self._s[:start] + self._s[end:]
        return self

    def replace(self, start, end, s):
        self._s = self._s[:start] + s + self._s[end:]
        return self

    def indexOf(self, s, start=0):
        return self._s.find(s, start)

    def lastIndexOf(self, s):
        return self._s.rfind(s)

    def substring(self, start, end=None):
        return text(self._s[start:end])

    def toString(self):
        return text(self._s)

    def __len__(self):
        return len(self._s)

    def __bool__(self):
        return True


def _appended(x):
    """Jython takes `append(int)` for a bool."""
    return str(int(x)) if isinstance(x, bool) else java_string(x)


class StringBuffer(StringBuilder):
    __java__ = "java.lang.StringBuffer"
