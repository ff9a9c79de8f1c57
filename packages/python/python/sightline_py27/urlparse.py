from urllib.parse import ParseResult, SplitResult, unquote, urldefrag as _urldefrag, urljoin, urlparse, urlsplit, urlunparse, urlunsplit

from .urllib import unquote_plus as _unquote


def urldefrag(url):
    return tuple(_urldefrag(url))


def parse_qsl(qs, keep_blank_values=0, strict_parsing=0):
    """Pairs of a query; `;` separates them as well as `&`."""
    made = []
    for part in (p for one in qs.split("&") for p in one.split(";")):
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % (part,))
        if value or keep_blank_values:
            made.append((_unquote(name), _unquote(value)))
    return made


def parse_qs(qs, keep_blank_values=0, strict_parsing=0):
    made = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing):
        made.setdefault(name, []).append(value)
    return made
