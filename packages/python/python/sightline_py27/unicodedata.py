import unicodedata as _unicodedata

from sightline_dialect.values.text import text as _text

from ._wrap import fill

fill(globals(), _unicodedata, "normalize", "lookup")


def normalize(form, s):
    return _text(_unicodedata.normalize(str.__str__(form), str.__str__(s)))


def lookup(name):
    return _text(_unicodedata.lookup(str.__str__(name)))
