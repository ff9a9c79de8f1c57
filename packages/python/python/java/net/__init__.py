"""java.net: addresses and their encoding; connections are not there (system.net.httpClient)."""

import re as _re
import urllib.parse as _parse

from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object
from ..io import IOException as _IOException
from .._throwables import Exception as _Exception, IllegalArgumentException as _Illegal, UnsupportedOperationException as _Unsupported, throwable as _throwable

UnknownHostException = _throwable("UnknownHostException", _IOException, "java.net")
SocketException = _throwable("SocketException", _IOException, "java.net")
ConnectException = _throwable("ConnectException", SocketException, "java.net")
SocketTimeoutException = _throwable("SocketTimeoutException", _IOException, "java.net")
MalformedURLException = _throwable("MalformedURLException", _IOException, "java.net")
URISyntaxException = _throwable("URISyntaxException", _Exception, "java.net")
_PORTS = {"http": 80, "https": 443, "ftp": 21, "file": -1, "jar": -1}


class URLEncoder(_Object):
    __java__ = "java.net.URLEncoder"

    @staticmethod
    def encode(s, charset="UTF-8"):
        name = charset if isinstance(charset, str) else charset.python_name
        return _text(_parse.quote_plus(str.__str__(s), safe="*", encoding=str.__str__(name)).replace("~", "%7E"))


class URLDecoder(_Object):
    __java__ = "java.net.URLDecoder"

    @staticmethod
    def decode(s, charset="UTF-8"):
        name = charset if isinstance(charset, str) else charset.python_name
        return _text(_parse.unquote_plus(str.__str__(s), encoding=str.__str__(name)))


def _or_none(s):
    return _text(s) if s else None


class URI(_Object):
    __java__ = "java.net.URI"

    def __init__(self, s):
        self._s = str.__str__(s)
        bad = _re.search(r"[\s\"<>\\^`{|}]", self._s)
        if bad:
            slashes, path = self._s.find("//"), self._s.find("/", self._s.find("//") + 2)
            part = "authority" if 0 <= slashes < bad.start() and (path < 0 or bad.start() < path) else "query" if "?" in self._s[: bad.start()] else "path"
            raise URISyntaxException("Illegal character in %s at index %d: %s" % (part, slashes + 2 if part == "authority" else bad.start(), self._s))
        self._parts = _parse.urlsplit(self._s)

    @staticmethod
    def create(s):
        try:
            return URI(s)
        except URISyntaxException as e:
            raise _Illegal(e.getMessage()) from None

    def getScheme(self):
        return _or_none(self._parts.scheme)

    def getHost(self):
        return _or_none(self._parts.hostname and _re.search(_re.escape(self._parts.hostname), self._parts.netloc, _re.I).group())

    def getPort(self):
        return -1 if self._parts.port is None else self._parts.port

    def getPath(self):
        return _text(_parse.unquote(self._parts.path))

    def getRawPath(self):
        return _text(self._parts.path)

    def getQuery(self):
        return _or_none(_parse.unquote(self._parts.query))

    def getRawQuery(self):
        return _or_none(self._parts.query)

    def getFragment(self):
        return _or_none(self._parts.fragment)

    def getAuthority(self):
        return _or_none(self._parts.netloc)

    def getUserInfo(self):
        return _or_none(self._parts.netloc.rpartition("@")[0])

    def isAbsolute(self):
        return bool(self._parts.scheme)

    def resolve(self, other):
        return URI(_parse.urljoin(self._s, str.__str__(other) if isinstance(other, str) else other._s))

    def toURL(self):
        return URL(self._s)

    def toString(self):
        return _text(self._s)

    toASCIIString = toString

    def __eq__(self, other):
        return isinstance(other, URI) and self._s == other._s

    def __hash__(self):
        return hash(self._s)


class URL(_Object):
    __java__ = "java.net.URL"

    def __init__(self, s):
        self._s = str.__str__(s)
        protocol, colon, _ = self._s.partition(":")
        if not colon or "/" in protocol:
            raise MalformedURLException("no protocol: " + self._s)
        if protocol.lower() not in _PORTS:
            raise MalformedURLException("unknown protocol: " + protocol)
        self._parts = _parse.urlsplit(self._s)

    def getProtocol(self):
        return _text(self._parts.scheme)

    def getHost(self):
        return _text(self._parts.hostname or "")

    def getPort(self):
        return -1 if self._parts.port is None else self._parts.port

    def getDefaultPort(self):
        return _PORTS[self._parts.scheme]

    def getPath(self):
        return _text(self._parts.path)

    def getQuery(self):
        return _or_none(self._parts.query)

    def getRef(self):
        return _or_none(self._parts.fragment)

    def getFile(self):
        return _text(self._parts.path + ("?" + self._parts.query if self._parts.query else ""))

    def toURI(self):
        return URI(self._s)

    def toString(self):
        return _text(self._s)

    toExternalForm = toString

    def openConnection(self, *proxy):
        raise _Unsupported("java.net.URL.openConnection() is not available in gateway scripts: use system.net.httpClient()")

    openStream = getContent = openConnection


class InetAddress(_Object):
    """An address as numbers; names are not looked up."""

    __java__ = "java.net.Inet4Address"

    def __init__(self, address, host=""):
        self._address, self._host = address, host

    @staticmethod
    def getByName(name):
        if name in (None, "", "localhost"):
            return InetAddress("127.0.0.1", "localhost")
        parts = str.__str__(name).split(".")
        if len(parts) != 4 or not all(p.isdigit() and int(p) < 256 for p in parts):
            raise UnknownHostException("%s: host names are not looked up for gateway scripts" % name)
        return InetAddress(str.__str__(name))

    @staticmethod
    def getLocalHost():
        return InetAddress("127.0.0.1", "localhost")

    getLoopbackAddress = getLocalHost

    def getHostAddress(self):
        return _text(self._address)

    def getHostName(self):
        return _text(self._host or self._address)

    def isLoopbackAddress(self):
        return self._address.startswith("127.")

    def isReachable(self, *timeout):
        return False

    def toString(self):
        return _text(self._host + "/" + self._address)

    def __eq__(self, other):
        return isinstance(other, InetAddress) and self._address == other._address

    def __hash__(self):
        return hash(self._address)


class InetSocketAddress(_Object):
    __java__ = "java.net.InetSocketAddress"

    def __init__(self, host, port=None):
        self._host, self._port = (host, port) if port is not None else ("0.0.0.0", host)

    def getPort(self):
        return self._port

    def getHostName(self):
        return _text(self._host)


class Socket(_Object):
    """A socket that connects nowhere."""

    __java__ = "java.net.Socket"

    def __init__(self, *address):
        if address:
            self.connect(*address)

    def connect(self, *address):
        raise ConnectException("sockets are not open to gateway scripts: use system.net.httpClient()")

    def isConnected(self):
        return False

    def isClosed(self):
        return False

    def close(self):
        pass

    def setSoTimeout(self, millis):
        pass
