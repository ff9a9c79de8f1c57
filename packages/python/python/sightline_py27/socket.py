"""`socket`: names and numbers; nothing can be connected to from gateway scripts."""

from sightline_dialect.errors.raised import IOError

from ._wrap import bytes_out

AF_UNSPEC, AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, SO_BROADCAST, IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY, SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 2, 10, 1, 2, 1, 2, 6, 6, 17, 1, 0, 1, 2


class error(IOError):
    pass


class timeout(error):
    pass


class gaierror(error):
    pass


class herror(error):
    pass


_timeout = None
_GLOBAL_DEFAULT_TIMEOUT = object()


def _refused(*args, **kwargs):
    raise error("sockets are not open to gateway scripts: use system.net.httpClient(), or system.net.sendEmail() for mail")


class socket:
    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0):
        self.family, self.type, self.proto, self._timeout = family, type, proto, _timeout

    connect = bind = listen = accept = send = sendall = sendto = recv = recvfrom = makefile = _refused

    def connect_ex(self, address):
        return 111

    def settimeout(self, seconds):
        self._timeout = seconds

    def gettimeout(self):
        return self._timeout

    def setsockopt(self, *option):
        pass

    def close(self):
        pass

    def shutdown(self, how):
        pass


create_connection = gethostbyname = gethostbyaddr = getaddrinfo = _refused


def gethostname():
    return "localhost"


getfqdn = gethostname


def setdefaulttimeout(seconds):
    global _timeout
    _timeout = seconds


def getdefaulttimeout():
    return _timeout


def inet_aton(address):
    parts = address.split(".")
    if len(parts) != 4 or not all(p.isdigit() and int(p) < 256 for p in parts):
        raise error("illegal IP address string passed to inet_aton")
    return bytes_out(bytes(map(int, parts)))


def inet_ntoa(packed):
    if len(packed) != 4:
        raise error("packed IP wrong length")
    return ".".join(str(ord(c)) for c in str.__iter__(packed))


def htons(n):
    return n


htonl = ntohs = ntohl = htons
