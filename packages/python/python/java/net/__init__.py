"""java.net: encoding of addresses; connections are not there (system.net.httpClient)."""

import urllib.parse as _parse

from sightline_dialect.text import text as _text

from .._object import JavaObject as _Object
from ..io import IOException as _IOException
from ..lang._throwables import throwable as _throwable

UnknownHostException = _throwable("UnknownHostException", _IOException, "java.net")
SocketException = _throwable("SocketException", _IOException, "java.net")
ConnectException = _throwable("ConnectException", SocketException, "java.net")
SocketTimeoutException = _throwable("SocketTimeoutException", _IOException, "java.net")
MalformedURLException = _throwable("MalformedURLException", _IOException, "java.net")


class URLEncoder(_Object):
    __java__ = "java.net.URLEncoder"

    @staticmethod
    def encode(s, charset="UTF-8"):
        return _text(_parse.quote_plus(str.__str__(s), safe="*").replace("~", "%7E"))


class URLDecoder(_Object):
    __java__ = "java.net.URLDecoder"

    @staticmethod
    def decode(s, charset="UTF-8"):
        return _text(_parse.unquote_plus(str.__str__(s)))
