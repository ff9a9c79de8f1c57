from urllib.parse import ParseResult, SplitResult, parse_qs as _parse_qs, parse_qsl as _parse_qsl, unquote, urldefrag, urljoin, urlparse, urlsplit, urlunparse, urlunsplit


def parse_qs(*args, **kwargs):
    return _parse_qs(*args, **kwargs)


def parse_qsl(*args, **kwargs):
    return _parse_qsl(*args, **kwargs)
