"""`xml.dom.minidom` of Python 2.7: all texts are `unicode`, attributes are written in order."""

from xml.dom import minidom as _plain
from xml.dom.minidom import *
from xml.dom.minidom import Attr, CDATASection, CharacterData, Comment, Document, DocumentFragment, Element, Node, Text, getDOMImplementation

from sightline_dialect.errors.raised import IOError
from sightline_dialect.values.text import from_bytes, text

from ..etree.ElementTree import _input


def parseString(string, parser=None):
    return _unicoded(_plain.parseString(_input(string), parser))


def parse(file, parser=None, bufsize=None):
    if isinstance(file, str):
        raise IOError("files of the gateway's machine are not open to scripts: parse a StringIO")
    return parseString(file.read(), parser)


def _unicoded(node):
    if node.nodeType == Node.ELEMENT_NODE:
        node.tagName = node.nodeName = text(node.tagName)
        for attribute in node.attributes.values() if node.attributes else ():
            attribute._name = text(attribute._name)
            attribute._value = text(attribute._value)
    elif isinstance(node, CharacterData):
        node._data = text(node._data)
    for child in node.childNodes:
        _unicoded(child)
    return node


_get, _write, _toxml, _pretty = Element.getAttribute, Element.writexml, Node.toxml, Node.toprettyxml


def _ordered(self, writer, indent="", addindent="", newl=""):
    if self._attrs:
        self._attrs = dict(sorted(self._attrs.items()))
    return _write(self, writer, indent, addindent, newl)


def _shown(made):
    return text(made) if isinstance(made, str) else from_bytes(made)


def _attribute(self, name):
    value = _get(self, name)
    return text(value) if value else value


Element.writexml = _ordered
Element.getAttribute = _attribute
Node.toxml = lambda self, encoding=None: _shown(_toxml(self, encoding))
Node.toprettyxml = lambda self, indent="\t", newl="\n", encoding=None: _shown(_pretty(self, indent, newl, encoding))
