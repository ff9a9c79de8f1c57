"""What dates and numbers look like in a locale: `names(locale)`; a language that is not known is written as English."""

from .locale_data import COUNTRIES, LANGUAGES

_FIELDS = ("months", "alone", "short", "short_alone", "days", "short_days", "halves", "eras", "dates", "times", "joins", "numbers")
_cache = {}


class Names:
    """Tuples of texts; `days` begin with Sunday, styles go from FULL to SHORT, `numbers` are number, percent, currency."""

    def __init__(self, language, country):
        language = {"no": "nb", "nn": "nb"}.get(language, language)
        base = LANGUAGES.get(language) or LANGUAGES["en"]
        changed = COUNTRIES.get(language + "_" + country, {})
        found = dict(LANGUAGES["en"])
        for more in (base, changed):
            found.update(more)
            for alone, plain in (("alone", "months"), ("short_alone", "short")):
                if plain in more and alone not in more:
                    found[alone] = more[plain]
        for name in _FIELDS:
            setattr(self, name, tuple(found[name].split("|")))
        self.decimal, self.grouping = found["separators"]
        self.minus, self.nan, self.exponent = found["minus"], found["nan"], found["exponent"]
        self.language = language if language in LANGUAGES else "en"
        self.country = country

    def date_time(self, date, time):
        """The pattern of a date style (FULL is 0, SHORT is 3) with a time style."""
        return self.dates[date] + self.joins[time if date > 1 else date] + self.times[time]


def names(locale=None):
    """Of a `java.util.Locale`; None is the gateway's, en_US."""
    key = ("en", "US") if locale is None else (locale._language, locale._country)
    if key not in _cache:
        _cache[key] = Names(*key)
    return _cache[key]
