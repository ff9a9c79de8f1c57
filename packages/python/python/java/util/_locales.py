"""Locales: their names; texts of dates and numbers are English or by the rules in `java.text`."""

from sightline_dialect.text import text

from .._object import JavaObject


class Locale(JavaObject):
    __java__ = "java.util.Locale"

    def __init__(self, language="", country="", variant=""):
        self._language, self._country, self._variant = language.lower(), country.upper(), variant

    def getLanguage(self):
        return text(self._language)

    def getCountry(self):
        return text(self._country)

    def toString(self):
        return text("_".join(p for p in (self._language, self._country, self._variant) if p))

    def toLanguageTag(self):
        return text("-".join(p for p in (self._language, self._country, self._variant) if p))

    def __eq__(self, other):
        return isinstance(other, Locale) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    @staticmethod
    def getDefault():
        return Locale.US

    @staticmethod
    def forLanguageTag(tag):
        return Locale(*tag.split("-"))


for _name, _parts in {
    "ENGLISH": ("en",), "US": ("en", "US"), "UK": ("en", "GB"), "CANADA": ("en", "CA"), "GERMAN": ("de",), "GERMANY": ("de", "DE"),
    "FRENCH": ("fr",), "FRANCE": ("fr", "FR"), "ITALIAN": ("it",), "ITALY": ("it", "IT"), "JAPANESE": ("ja",), "JAPAN": ("ja", "JP"),
    "CHINESE": ("zh",), "CHINA": ("zh", "CN"), "KOREAN": ("ko",), "KOREA": ("ko", "KR"), "ROOT": ("",),
}.items():  # fmt: skip
    setattr(Locale, _name, Locale(*_parts))


class Currency(JavaObject):
    __java__ = "java.util.Currency"

    def __init__(self, code):
        self._code = code

    @staticmethod
    def getInstance(code):
        return Currency(code if isinstance(code, str) else "USD")

    def getCurrencyCode(self):
        return text(self._code)

    def toString(self):
        return text(self._code)
