import hmac as _hmac

from . import hashlib as _hashlib
from ._wrap import bytes_in, bytes_out


def _name(digestmod):
    if digestmod is None:
        return "md5"
    return digestmod if isinstance(digestmod, str) else digestmod().name


class HMAC:
    def __init__(self, key, msg=None, digestmod=None):
        self._made = _hmac.new(bytes_in(key), None if msg is None else bytes_in(msg), _name(digestmod))

    def update(self, msg):
        self._made.update(bytes_in(msg))

    def copy(self):
        made = HMAC.__new__(HMAC)
        made._made = self._made.copy()
        return made

    def digest(self):
        return bytes_out(self._made.digest())

    def hexdigest(self):
        return self._made.hexdigest()


new = HMAC


def compare_digest(a, b):
    return _hmac.compare_digest(bytes_in(a), bytes_in(b))
