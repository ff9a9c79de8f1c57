"""java.nio.charset"""

import codecs as _codecs

from sightline_dialect.values.text import text as _text

from ..._object import JavaObject as _Object
from ..._throwables import IllegalArgumentException as _Illegal, throwable as _throwable

UnsupportedCharsetException = _throwable("UnsupportedCharsetException", _Illegal, "java.nio.charset")
_NAMES = {"utf-8": "UTF-8", "ascii": "US-ASCII", "iso8859-1": "ISO-8859-1", "utf-16": "UTF-16", "utf-16-be": "UTF-16BE", "utf-16-le": "UTF-16LE", "cp1252": "windows-1252"}


def find(name):
    """The charset of this name, or None."""
    try:
        python_name = _codecs.lookup(str.__str__(name)).name
    except LookupError:
        return None
    return Charset(_NAMES.get(python_name, str.__str__(name)), python_name)


class Charset(_Object):
    __java__ = "java.nio.charset.Charset"

    def __init__(self, name, python_name):
        self._name, self.python_name = name, python_name

    @staticmethod
    def forName(name):
        found = find(name)
        if found is None:
            raise UnsupportedCharsetException(name)
        return found

    @staticmethod
    def isSupported(name):
        return find(name) is not None

    @staticmethod
    def defaultCharset():
        return StandardCharsets.UTF_8

    def name(self):
        return _text(self._name)

    displayName = toString = name

    def __eq__(self, other):
        return isinstance(other, Charset) and self._name == other._name

    def __hash__(self):
        return hash(self._name)


class StandardCharsets(_Object):
    __java__ = "java.nio.charset.StandardCharsets"
    UTF_8 = Charset("UTF-8", "utf-8")
    US_ASCII = Charset("US-ASCII", "ascii")
    ISO_8859_1 = Charset("ISO-8859-1", "latin-1")
    UTF_16 = Charset("UTF-16", "utf-16")
    UTF_16BE = Charset("UTF-16BE", "utf-16-be")
    UTF_16LE = Charset("UTF-16LE", "utf-16-le")
