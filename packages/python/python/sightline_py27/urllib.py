import urllib.parse as _parse
from urllib.parse import splithost, splitpasswd, splitport, splitquery, splittag, splittype, splituser, splitvalue

from sightline_dialect.values.text import from_bytes, text, to_bytes, unicode
from sightline_dialect.values.text import to_str as _to_str
from sightline_dialect.errors.raised import IOError

always_safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"


def _bytes(s):
    """Characters outside Latin-1 of a `unicode` cannot be quoted, as there."""
    if s is None:
        raise TypeError("None object cannot be quoted")
    if type(s) is unicode:
        for c in str.__iter__(s):
            if c > "\xff":
                raise KeyError(text(c))
        return str.encode(s, "latin-1")
    return to_bytes(s) if isinstance(s, str) else bytes(s)


def _typed(s, made):
    return text(made) if type(s) is unicode else made


def quote(s, safe="/"):
    return _typed(s, _parse.quote(_bytes(s), str.__str__(safe)).replace("~", "~" if "~" in safe else "%7E"))


def quote_plus(s, safe=""):
    return quote(s, safe + " ").replace(" ", "+") if " " in s else quote(s, safe)


def unquote(s):
    return _typed(s, from_bytes(_parse.unquote_to_bytes(to_bytes(s))))


def unquote_plus(s):
    return unquote(s.replace("+", " "))


def _shown(value):
    return value if isinstance(value, str) else _to_str(value)


def urlencode(query, doseq=0):
    if isinstance(query, str) and query:
        raise TypeError("not a valid non-string sequence or mapping object")
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


urlretrieve = URLopener = FancyURLopener = urlopen
