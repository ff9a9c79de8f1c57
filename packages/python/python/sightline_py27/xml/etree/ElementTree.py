"""`xml.etree.ElementTree` of Python 2.7: `str` where text is ASCII and `unicode` else, attributes written in order."""

import re
import sys
import xml.etree.ElementTree as _plain
from xml.etree.ElementTree import ParseError, QName, iselement, register_namespace

from sightline_dialect.errors.raised import IOError
from sightline_dialect.values.text import from_bytes, text, to_bytes, unicode

VERSION = "1.3.0"
__all__ = (
    "Comment Element ElementTree PI ParseError ProcessingInstruction QName SubElement TreeBuilder VERSION XML XMLID XMLParser dump "
    "fromstring fromstringlist iselement iterparse parse register_namespace tostring tostringlist"
).split()


class Element(_plain.Element):
    """With the methods Python 3 took away."""

    def getchildren(self):
        return list(self)

    def getiterator(self, tag=None):
        return list(self.iter(tag))

    def makeelement(self, tag, attrib):
        return Element(tag, attrib)

    def keys(self):
        return list(_plain.Element.keys(self))

    def items(self):
        return list(_plain.Element.items(self))

    def __copy__(self):
        made = Element(self.tag, dict(self.attrib))
        made.text, made.tail = self.text, self.tail
        made.extend(self)
        return made

    copy = __copy__

    def __repr__(self):
        return "<Element '%s' at 0x%x>" % (self.tag, id(self))


def SubElement(parent, tag, attrib={}, **extra):
    made = Element(tag, dict(attrib, **extra))
    parent.append(made)
    return made


def _special(factory):
    def make(*args):
        made = Element(factory)
        made.text = " ".join(args) if args else None
        return made

    return make


Comment = _special(_plain.Comment)
ProcessingInstruction = PI = _special(_plain.ProcessingInstruction)


class TreeBuilder(_plain.TreeBuilder):
    def __init__(self, element_factory=None):
        _plain.TreeBuilder.__init__(self, element_factory or Element)


class XMLParser:
    """Feeds text or bytes; `close` answers the root."""

    def __init__(self, html=0, target=None, encoding=None):
        self._parts, self._target = [], target

    def feed(self, data):
        self._parts.append(data)

    def close(self):
        parser = _plain.XMLParser(target=self._target or TreeBuilder())
        parser.feed(_input("".join(self._parts)))
        made = parser.close()
        return _named(made) if iselement(made) else made


_DECLARED = re.compile(r"\s*<\?xml[^>]*encoding\s*=\s*['\"]([\w.-]+)")


def _input(source):
    """What expat reads: a `str` is UTF-8 or what its declaration says."""
    if not isinstance(source, str):
        return to_bytes(source)
    declared = _DECLARED.match(source)
    if type(source) is unicode or any(c > "\xff" for c in str.__iter__(source)):
        return str.__str__(source) if not declared else str.__str__(source).encode("utf-8") if declared.group(1).lower() == "utf-8" else _undeclared(source, declared)
    raw = to_bytes(source)
    try:
        return raw if declared else raw.decode("utf-8")
    except UnicodeDecodeError:
        return str.__str__(source)


def _undeclared(source, declared):
    return str.__str__(source)[: declared.start(1)] + "utf-8" + str.__str__(source)[declared.end(1) :]


def _ascii_or_unicode(s):
    return s if s is None or not isinstance(s, str) or s.isascii() else text(s)


def _named(root):
    """Texts outside ASCII as `unicode`."""
    for e in root.iter():
        e.tag, e.text, e.tail = _ascii_or_unicode(e.tag), _ascii_or_unicode(e.text), _ascii_or_unicode(e.tail)
        for key, value in list(e.attrib.items()):
            if not value.isascii():
                e.attrib[key] = text(value)
    return root


def XML(source, parser=None):
    parser = parser or XMLParser()
    parser.feed(source)
    return parser.close()


fromstring = XML


def fromstringlist(parts, parser=None):
    return XML("".join(parts), parser)


def XMLID(source, parser=None):
    root = XML(source, parser)
    return root, {e.get("id"): e for e in root.iter() if e.get("id")}


def _ordered(root):
    for e in root.iter():
        if len(e.attrib) > 1:
            pairs = sorted(e.attrib.items())
            e.attrib.clear()
            e.attrib.update(pairs)
    return root


def tostring(element, encoding=None, method=None):
    made = _plain.tostring(_ordered(element), encoding=encoding or "us-ascii", method=method)
    return text(made) if isinstance(made, str) else from_bytes(made)


def tostringlist(element, encoding=None, method=None):
    return [tostring(element, encoding, method)]


def dump(elem):
    root = elem.getroot() if isinstance(elem, ElementTree) else elem
    shown = tostring(root)
    sys.stdout.write(shown if root.tail and root.tail.endswith("\n") else shown + "\n")


class ElementTree(_plain.ElementTree):
    def __init__(self, element=None, file=None):
        _plain.ElementTree.__init__(self, element)
        if file is not None:
            self.parse(file)

    def parse(self, source, parser=None):
        self._setroot(XML(_read(source), parser))
        return self.getroot()

    def getiterator(self, tag=None):
        return list(self.iter(tag))

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None):
        if isinstance(file_or_filename, str):
            raise IOError("files of the gateway's machine are not open to scripts: write to a StringIO")
        made = tostring(self.getroot(), encoding, method)
        if xml_declaration and not made.startswith("<?xml"):
            made = "<?xml version='1.0' encoding='%s'?>\n" % (encoding or "us-ascii") + made
        file_or_filename.write(made)


def _read(source):
    if isinstance(source, str):
        raise IOError("files of the gateway's machine are not open to scripts: parse a StringIO")
    return source.read()


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    puller = _plain.XMLPullParser(events=events or ("end",), _parser=_plain.XMLParser(target=_plain.TreeBuilder(element_factory=Element)))
    puller.feed(_input(_read(source)))
    puller.close()
    for event, element in puller.read_events():
        yield event, _named(element) if iselement(element) else element
