from urllib.error import HTTPError, URLError
from .urllib import quote, unquote, urlencode


class Request:
    """What would be asked; scripts cannot open it here."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False):
        self.url, self.data, self.headers = url, data, dict(headers)

    def add_header(self, key, value):
        self.headers[key.capitalize()] = value

    def get_full_url(self):
        return self.url

    def get_data(self):
        return self.data

    def get_method(self):
        return "GET" if self.data is None else "POST"


def urlopen(*args, **kwargs):
    raise URLError("urllib2.urlopen() is not available in gateway scripts: use system.net.httpClient()")


def build_opener(*handlers):
    raise URLError("urllib2 is not available in gateway scripts: use system.net.httpClient()")


install_opener = HTTPBasicAuthHandler = HTTPHandler = HTTPSHandler = ProxyHandler = HTTPPasswordMgrWithDefaultRealm = build_opener
