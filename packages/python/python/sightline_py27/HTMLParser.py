import html as _html
from html.parser import HTMLParser as _HTMLParser


class HTMLParseError(Exception):
    pass


class HTMLParser(_HTMLParser):
    """References are handed over one by one (`handle_entityref`, `handle_charref`), as Python 2 does."""

    def __init__(self):
        _HTMLParser.__init__(self, convert_charrefs=False)

    def unescape(self, s):
        return type(s)(_html.unescape(str.__str__(s)))

    def error(self, message):
        raise HTMLParseError(message)
