from . import urlparse
from .urllib import quote, splithost, splittype, unquote
from sightline_dialect.errors.raised import IOError


class URLError(IOError):
    def __init__(self, reason):
        self.args = (reason,)
        self.reason = reason

    def __str__(self):
        return "<urlopen error %s>" % self.reason


class HTTPError(URLError):
    def __init__(self, url, code, msg, hdrs, fp):
        URLError.__init__(self, msg)
        self.code, self.msg, self.hdrs, self.fp, self.filename = code, msg, hdrs, fp, url

    def __str__(self):
        return "HTTP Error %s: %s" % (self.code, self.msg)

    def getcode(self):
        return self.code

    def info(self):
        return self.hdrs

    def read(self):
        return self.fp.read() if self.fp is not None else ""


class Request:
    """What would be asked; scripts cannot open it here."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False):
        self.__original, self.data, self.headers, self.unredirected_hdrs = url, data, {}, {}
        for key, value in headers.items():
            self.add_header(key, value)

    def add_header(self, key, value):
        self.headers[key.capitalize()] = value

    def add_unredirected_header(self, key, value):
        self.unredirected_hdrs[key.capitalize()] = value

    def add_data(self, data):
        self.data = data

    def has_data(self):
        return self.data is not None

    def has_header(self, name):
        return name in self.headers or name in self.unredirected_hdrs

    def get_header(self, name, default=None):
        return self.headers.get(name, self.unredirected_hdrs.get(name, default))

    def header_items(self):
        return list(dict(self.unredirected_hdrs, **self.headers).items())

    def get_full_url(self):
        return self.__original

    def get_type(self):
        return splittype(self.__original)[0]

    def get_host(self):
        return splithost(splittype(self.__original)[1])[0]

    def get_selector(self):
        return splithost(splittype(self.__original)[1])[1]

    def get_data(self):
        return self.data

    def get_method(self):
        return "GET" if self.data is None else "POST"


def urlopen(*args, **kwargs):
    raise URLError("urllib2.urlopen() is not available in gateway scripts: use system.net.httpClient()")


def build_opener(*handlers):
    raise URLError("urllib2 is not available in gateway scripts: use system.net.httpClient()")


install_opener = HTTPBasicAuthHandler = HTTPHandler = HTTPSHandler = ProxyHandler = HTTPPasswordMgrWithDefaultRealm = build_opener
HTTPCookieProcessor = HTTPDigestAuthHandler = HTTPPasswordMgr = build_opener
