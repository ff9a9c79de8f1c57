from xml.dom import *
from xml.dom import DOMException, EMPTY_NAMESPACE, Node, XML_NAMESPACE
