"""Order and normal forms of texts."""

import unicodedata

from sightline_dialect.values.text import text

from .._object import JavaObject


class Collator(JavaObject):
    __java__ = "java.text.Collator"
    PRIMARY, SECONDARY, TERTIARY, IDENTICAL = 0, 1, 2, 3

    def __init__(self):
        self._strength = 2

    @staticmethod
    def getInstance(locale=None):
        return Collator()

    def setStrength(self, strength):
        self._strength = strength

    def _key(self, s):
        """Letters first, then accents, then case (small before capital)."""
        plain = unicodedata.normalize("NFD", str.__str__(s))
        letters = "".join(c for c in plain if not unicodedata.combining(c))
        keys = (letters.lower(), plain.lower(), letters.swapcase())
        return keys[: self._strength + 1]

    def compare(self, a, b):
        first, second = self._key(a), self._key(b)
        return (first > second) - (first < second)

    def equals(self, a, *b):
        return self.compare(a, b[0]) == 0 if b else self is a


class _Form:
    def __init__(self, name):
        self.name = name


class Normalizer(JavaObject):
    __java__ = "java.text.Normalizer"

    class Form:
        NFC, NFD, NFKC, NFKD = map(_Form, ("NFC", "NFD", "NFKC", "NFKD"))

    @staticmethod
    def normalize(s, form):
        return text(unicodedata.normalize(form.name, str.__str__(s)))

    @staticmethod
    def isNormalized(s, form):
        return unicodedata.is_normalized(form.name, str.__str__(s))


class StringCharacterIterator(JavaObject):
    __java__ = "java.text.StringCharacterIterator"
    DONE = "\uffff"

    def __init__(self, s):
        self._s, self._at = str.__str__(s), 0

    def _here(self):
        return self._s[self._at] if self._at < len(self._s) else self.DONE

    def first(self):
        self._at = 0
        return self._here()

    def current(self):
        return self._here()

    def next(self):
        self._at += self._at < len(self._s)
        return self._here()
