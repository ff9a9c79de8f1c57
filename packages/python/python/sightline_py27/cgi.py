"""`cgi`: its text functions; there is no request of a web server to read."""

from .urlparse import parse_qs, parse_qsl
from sightline_dialect.errors.raised import IOError


def escape(s, quote=None):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;") if quote else s


def parse_header(line):
    """`text/html; charset="utf-8"` -> ("text/html", {"charset": "utf-8"})."""
    head, *rest = [part.strip() for part in _parts(line)]
    options = {}
    for part in rest:
        name, found, value = part.partition("=")
        if found:
            value = value.strip()
            quoted = len(value) >= 2 and value[0] == value[-1] == '"'
            options[name.strip().lower()] = value[1:-1].replace("\\\\", "\\").replace('\\"', '"') if quoted else value
    return head, options


def _parts(line):
    parts, quoted, start = [], False, 0
    for i, c in enumerate(line):
        if c == '"' and line[i - 1 : i] != "\\":
            quoted = not quoted
        elif c == ";" and not quoted:
            parts.append(line[start:i])
            start = i + 1
    return parts + [line[start:]]


class FieldStorage:
    def __init__(self, *args, **kwargs):
        raise IOError("cgi.FieldStorage is not available in gateway scripts: there is no CGI request")
