"""java.nio.charset"""

from sightline_dialect.text import text as _text

from ..._object import JavaObject as _Object


class Charset(_Object):
    __java__ = "java.nio.charset.Charset"

    def __init__(self, name, python_name):
        self._name, self.python_name = name, python_name

    @staticmethod
    def forName(name):
        return Charset(name, name.lower())

    @staticmethod
    def defaultCharset():
        return StandardCharsets.UTF_8

    def name(self):
        return _text(self._name)

    displayName = toString = name


class StandardCharsets(_Object):
    __java__ = "java.nio.charset.StandardCharsets"
    UTF_8 = Charset("UTF-8", "utf-8")
    US_ASCII = Charset("US-ASCII", "ascii")
    ISO_8859_1 = Charset("ISO-8859-1", "latin-1")
    UTF_16 = Charset("UTF-16", "utf-16")
    UTF_16BE = Charset("UTF-16BE", "utf-16-be")
    UTF_16LE = Charset("UTF-16LE", "utf-16-le")
