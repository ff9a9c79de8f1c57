import urllib.parse as _parse

from sightline_dialect.text import text, to_bytes, from_bytes, unicode


def quote(s, safe="/"):
    return _parse.quote(to_bytes(s), safe).replace("~", "%7E")


def quote_plus(s, safe=""):
    return _parse.quote_plus(to_bytes(s), safe).replace("~", "%7E")


def unquote(s):
    made = from_bytes(_parse.unquote_to_bytes(to_bytes(s)))
    return text(made) if type(s) is unicode else made


def unquote_plus(s):
    return unquote(s.replace("+", " "))


def _shown(value):
    return value if isinstance(value, str) else str(value)


def urlencode(query, doseq=0):
    pairs = query.items() if hasattr(query, "items") else query
    made = []
    for key, value in pairs:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        made.extend(quote_plus(_shown(key)) + "=" + quote_plus(_shown(v)) for v in values)
    return "&".join(made)


def pathname2url(path):
    return quote(path)


def url2pathname(path):
    return unquote(path)


def urlopen(*args, **kwargs):
    raise IOError("urllib.urlopen() is not available in gateway scripts: use system.net.httpClient()")


urlretrieve = urlopen
from urllib.parse import splittype, splithost, splitquery
