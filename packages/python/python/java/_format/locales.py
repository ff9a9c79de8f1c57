"""Locales and currencies."""

from sightline_dialect.values.text import text

from .._object import JavaObject

_LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish", "da": "Danish",
    "nb": "Norwegian Bokm\xe5l", "no": "Norwegian", "fi": "Finnish", "pl": "Polish", "cs": "Czech", "hu": "Hungarian", "tr": "Turkish", "ru": "Russian",
    "ja": "Japanese", "zh": "Chinese", "ko": "Korean",
}  # fmt: skip
_OWN = {"en": "English", "de": "Deutsch", "fr": "fran\xe7ais", "es": "espa\xf1ol", "it": "italiano", "pt": "portugu\xeas", "nl": "Nederlands", "sv": "svenska", "da": "dansk", "nb": "norsk bokm\xe5l", "fi": "suomi", "pl": "polski"}
_COUNTRIES = {
    "US": "United States", "GB": "United Kingdom", "CA": "Canada", "AU": "Australia", "IN": "India", "DE": "Germany", "AT": "Austria", "CH": "Switzerland",
    "FR": "France", "BE": "Belgium", "ES": "Spain", "MX": "Mexico", "IT": "Italy", "PT": "Portugal", "BR": "Brazil", "NL": "Netherlands", "SE": "Sweden",
    "DK": "Denmark", "NO": "Norway", "FI": "Finland", "PL": "Poland", "CZ": "Czechia", "JP": "Japan", "CN": "China", "KR": "South Korea", "IE": "Ireland",
}  # fmt: skip
_EURO = "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK".split()
_MONEY = {"US": "USD", "GB": "GBP", "CA": "CAD", "AU": "AUD", "IN": "INR", "CH": "CHF", "MX": "MXN", "BR": "BRL", "SE": "SEK", "DK": "DKK", "NO": "NOK", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "TR": "TRY", "RU": "RUB", "JP": "JPY", "CN": "CNY", "KR": "KRW"}
_MONEY.update(dict.fromkeys(_EURO, "EUR"))
_SIGNS = {"USD": "$", "EUR": "\u20ac", "GBP": "\xa3", "JPY": "\xa5", "CAD": "CA$", "AUD": "A$", "INR": "\u20b9", "CNY": "CN\xa5", "BRL": "R$", "MXN": "MX$", "KRW": "\u20a9"}
# The sign of a currency in a country that pays with it.
_HOME_SIGNS = {"CA": "$", "AU": "$", "MX": "$", "SE": "kr", "NO": "kr", "DK": "kr.", "PL": "z\u0142", "CZ": "K\u010d", "JP": "\uffe5", "CN": "\xa5"}
_SIGNS_IN = {"es": {"USD": "US$", "GBP": "GBP"}, "fr": {"USD": "$US", "GBP": "\xa3GB", "CAD": "$CA"}, "it": {"USD": "USD"}, "pt": {"USD": "US$"}, "nl": {"USD": "US$", "CAD": "C$"}, "sv": {"USD": "US$", "GBP": "GBP"}, "nb": {"USD": "USD"}, "da": {"USD": "US$"}, "pl": {"USD": "USD", "GBP": "GBP"}, "cs": {"USD": "US$"}}


class Locale(JavaObject):
    __java__ = "java.util.Locale"

    def __init__(self, language="", country="", variant=""):
        self._language, self._country, self._variant = str.__str__(language).lower(), str.__str__(country).upper(), str.__str__(variant)

    def getLanguage(self):
        return text(self._language)

    def getCountry(self):
        return text(self._country)

    def getVariant(self):
        return text(self._variant)

    def getISO3Country(self):
        return text({"US": "USA", "DE": "DEU", "GB": "GBR", "FR": "FRA", "IT": "ITA", "ES": "ESP", "NL": "NLD", "CA": "CAN", "JP": "JPN"}.get(self._country, self._country))

    def getDisplayLanguage(self, locale=None):
        if locale is not None and locale._language == self._language:
            return text(_OWN.get(self._language, self._language))
        return text(_LANGUAGES.get(self._language, self._language))

    def getDisplayCountry(self, locale=None):
        return text(_COUNTRIES.get(self._country, self._country))

    def getDisplayName(self, locale=None):
        country = self.getDisplayCountry(locale)
        return text(self.getDisplayLanguage(locale) + (" (%s)" % country if country else ""))

    def toString(self):
        return text("_".join(p for p in (self._language, self._country, self._variant) if p) if self._language or self._variant else "_" + self._country if self._country else "")

    def toLanguageTag(self):
        return text("-".join(p for p in (self._language, self._country, self._variant) if p) or "und")

    def equals(self, other):
        return self == other

    def __eq__(self, other):
        return isinstance(other, Locale) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    @staticmethod
    def getDefault(category=None):
        return Locale.US

    @staticmethod
    def setDefault(*args):
        from .._throwables import UnsupportedOperationException

        raise UnsupportedOperationException("scripts cannot change the gateway's locale: give the locale to the format")

    @staticmethod
    def getAvailableLocales():
        return [Locale(*tag.split("_")) for tag in ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pt_BR", "nl_NL")]

    @staticmethod
    def forLanguageTag(tag):
        return Locale(*tag.split("-")[:3])


for _name, _parts in {
    "ENGLISH": ("en",), "US": ("en", "US"), "UK": ("en", "GB"), "CANADA": ("en", "CA"), "CANADA_FRENCH": ("fr", "CA"), "GERMAN": ("de",),
    "GERMANY": ("de", "DE"), "FRENCH": ("fr",), "FRANCE": ("fr", "FR"), "ITALIAN": ("it",), "ITALY": ("it", "IT"), "JAPANESE": ("ja",), "JAPAN": ("ja", "JP"),
    "CHINESE": ("zh",), "CHINA": ("zh", "CN"), "SIMPLIFIED_CHINESE": ("zh", "CN"), "KOREAN": ("ko",), "KOREA": ("ko", "KR"), "ROOT": ("",),
}.items():  # fmt: skip
    setattr(Locale, _name, Locale(*_parts))


def currency_of(locale=None):
    """The sign prices have in a locale."""
    country = "US" if locale is None else locale._country
    if country in _HOME_SIGNS and (country not in ("CA",) or locale._language == "en"):
        return _HOME_SIGNS[country]
    code = _MONEY.get(country)
    return None if code is None else _sign(code, "en" if locale is None else locale._language)


def _sign(code, language):
    return _SIGNS_IN.get(language, {}).get(code) or _SIGNS.get(code, code)


class Currency(JavaObject):
    __java__ = "java.util.Currency"

    def __init__(self, code):
        self._code = code

    @staticmethod
    def getInstance(code):
        return Currency(str.__str__(code) if isinstance(code, str) else _MONEY.get(code._country, "USD"))

    def getCurrencyCode(self):
        return text(self._code)

    def getSymbol(self, locale=None):
        if locale is not None and _MONEY.get(locale._country) == self._code:
            return text(currency_of(locale))
        return text(_sign(self._code, "en" if locale is None else locale._language))

    def getDefaultFractionDigits(self):
        return 0 if self._code in ("JPY", "KRW") else 2

    def toString(self):
        return text(self._code)

    def __eq__(self, other):
        return isinstance(other, Currency) and self._code == other._code

    def __hash__(self):
        return hash(self._code)
