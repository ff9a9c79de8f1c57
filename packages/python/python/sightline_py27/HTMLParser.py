from html.parser import HTMLParser
HTMLParseError = ValueError
