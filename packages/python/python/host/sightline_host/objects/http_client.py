"""`system.net.httpClient`: requests go out from the gateway, never from a host."""
import base64
import json
import urllib.parse

import sightline_dialect as dialect

from .unique import Unique


class HttpClient(Unique):
    """The object httpClient answers with; its settings hold for every request that gives no others."""

    def __init__(self, settings, invoke):
        self._settings = settings
        self._invoke = invoke

    def request(self, url, method="GET", params=None, data=None, file=None, headers=None, username=None, password=None, timeout=None):
        given = {"data": data, "file": file, "headers": headers, "username": username, "password": password, "timeout": timeout}
        return Response(self._invoke("system.net.sendHttp", [self._request(url, method, params, given)]))

    def requestAsync(self, url, method="GET", params=None, data=None, file=None, headers=None, username=None, password=None, timeout=None):
        given = {"data": data, "file": file, "headers": headers, "username": username, "password": password, "timeout": timeout}
        number = self._invoke("system.net.startHttp", [self._request(url, method, params, given)])
        return Promise(lambda seconds: Response(self._invoke("system.net.finishHttp", [number, seconds])), self._invoke)

    def _request(self, url, method, params, given):
        settings = self._settings
        headers = dict(given["headers"] or {})
        body = self._body(given, headers)
        username = given["username"] if given["username"] is not None else settings["username"]
        password = given["password"] if given["password"] is not None else settings["password"]
        if username is not None:
            headers.setdefault("Authorization", _basic(username, password))
        return {
            "method": method,
            "url": _with_params(url, params),
            "headers": headers,
            "body": body,
            "timeout": given["timeout"] if given["timeout"] is not None else settings["timeout"],
            "follow": settings["follow"],
            "trustAll": settings["trustAll"],
        }

    def _body(self, given, headers):
        if given["file"] is not None:
            return self._invoke("system.file.readFileAsBytes", [given["file"]])
        data = given["data"]
        if data is None or isinstance(data, (bytes, bytearray)):
            return data
        if isinstance(data, str):
            _content_type(headers, "text/plain;charset=UTF-8")
            return bytearray(str.__str__(data).encode("utf-8"))
        _content_type(headers, "application/json;charset=UTF-8")
        return bytearray(str.__str__(_json(data)).encode("utf-8"))

    def getCookieManager(self):
        raise dialect.java_exception("java.lang.UnsupportedOperationException", "httpClient keeps no cookies on this gateway")

    cookieManager = property(getCookieManager)


def _verb(method):
    def call(self, url, params=None, data=None, file=None, headers=None, username=None, password=None, timeout=None):
        return self.request(url, method, params, data, file, headers, username, password, timeout)

    def later(self, url, params=None, data=None, file=None, headers=None, username=None, password=None, timeout=None):
        return self.requestAsync(url, method, params, data, file, headers, username, password, timeout)

    return call, later


for _method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"):
    _now, _later = _verb(_method)
    setattr(HttpClient, _method.lower(), _now)
    setattr(HttpClient, _method.lower() + "Async", _later)


def _json(data):
    from sightline_system import HOST_FUNCTIONS

    return HOST_FUNCTIONS["system.util.jsonEncode"](data)


def _content_type(headers, value):
    if not any(str.__str__(dialect.text(name)).lower() == "content-type" for name in headers):
        headers["Content-Type"] = value


def _basic(username, password):
    pair = "%s:%s" % (username, "" if password is None else password)
    return "Basic " + base64.b64encode(pair.encode("utf-8")).decode()


def _with_params(url, params):
    if not params:
        return url
    text = params if isinstance(params, str) else urllib.parse.urlencode([(k, v) for k, v in params.items()], doseq=True)
    return "%s%s%s" % (url, "&" if "?" in url else "?", text)


class Response:
    """An answer: bean properties and the getters they stand for."""

    def __init__(self, row):
        self._row = row
        self._headers = Headers({k: list(v) for k, v in row["headers"].items()})

    def getStatusCode(self):
        return self._row["status"]

    def getBody(self):
        return self._row["body"]

    def getText(self, encoding=None):
        return dialect.text(bytes(self._row["body"]).decode(encoding or self.getCharset(), "replace"))

    def getJson(self, encoding=None):
        from sightline_system import HOST_FUNCTIONS

        return HOST_FUNCTIONS["system.util.jsonDecode"](self.getText(encoding))

    def getCharset(self):
        kind = self._headers.get("content-type") or [""]
        return kind[0].partition("charset=")[2].strip(' "').partition(";")[0] or "utf-8"

    def getHeaders(self):
        return self._headers

    def getUrl(self):
        return dialect.text(self._row["url"])

    def isGood(self):
        return 200 <= self._row["status"] < 300

    def isClientError(self):
        return 400 <= self._row["status"] < 500

    def isServerError(self):
        return 500 <= self._row["status"] < 600

    statusCode = property(getStatusCode)
    body = property(getBody)
    text = property(getText)
    json = property(getJson)
    headers = property(getHeaders)
    url = property(getUrl)
    good = property(isGood)
    clientError = property(isClientError)
    serverError = property(isServerError)

    def __repr__(self):
        return "<Response [%d]>" % self._row["status"]


class Headers(dict):
    """Lists of values by name, upper or lower case."""

    def __getitem__(self, name):
        return dict.__getitem__(self, name.lower())

    def get(self, name, default=None):
        return dict.get(self, name.lower(), default)

    def __contains__(self, name):
        return dict.__contains__(self, name.lower())

    has_key = __contains__


class Promise(Unique):
    """An answer that comes later. Callbacks run in the background, after what they wait for."""

    def __init__(self, wait, invoke):
        self._wait = wait
        self._invoke = invoke
        self._outcome = None

    def get(self, timeout=None):
        if self._outcome is None:
            try:
                self._outcome = (self._wait(timeout), None)
            except BaseException as problem:
                if isinstance(problem, dialect.SightlineInterrupt):
                    raise
                self._outcome = (None, problem)
        value, problem = self._outcome
        if problem is not None:
            raise problem
        return value

    def then(self, callback):
        made = Promise(lambda timeout: callback(self.get(timeout)), self._invoke)
        self._later(made)
        return made

    def handleException(self, callback):
        made = Promise(lambda timeout: self._or(callback, timeout), self._invoke)
        self._later(made)
        return made

    def _or(self, callback, timeout):
        try:
            return self.get(timeout)
        except BaseException as problem:
            if self._outcome is None:
                raise
            return callback(problem)

    def whenComplete(self, callback):
        def both(timeout):
            try:
                self.get(timeout)
            except BaseException:
                if self._outcome is None:
                    raise
            callback(*self._outcome)
            return self._outcome[0]

        made = Promise(both, self._invoke)
        self._later(made)
        return made

    def _later(self, made):
        self._invoke("system.util.invokeAsynchronous", [lambda: made.get() and None, [], {}, None])

    def cancel(self):
        return False

    @property
    def done(self):
        return self._outcome is not None

    @property
    def error(self):
        return None if self._outcome is None else self._outcome[1]
