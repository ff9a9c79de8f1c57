"""javax.crypto: message authentication codes; ciphers are not there."""

import hmac as _hmac

from java._object import JavaObject as _Object
from java._throwables import IllegalStateException as _State
from java.security import NoSuchAlgorithmException as _NoSuchAlgorithm
from java.util._misc import signed_bytes as _signed
from sightline_dialect.values.text import text as _text, to_bytes as _to_bytes

_NAMES = {"HMACMD5": "md5", "HMACSHA1": "sha1", "HMACSHA224": "sha224", "HMACSHA256": "sha256", "HMACSHA384": "sha384", "HMACSHA512": "sha512"}


class Mac(_Object):
    __java__ = "javax.crypto.Mac"

    def __init__(self, algorithm, name):
        self._algorithm, self._name, self._made = algorithm, name, None

    @staticmethod
    def getInstance(algorithm, *provider):
        name = _NAMES.get(str.__str__(algorithm).upper())
        if name is None:
            raise _NoSuchAlgorithm("Algorithm %s not available" % algorithm)
        return Mac(algorithm, name)

    def init(self, key):
        self._key = key._key
        self.reset()

    def reset(self):
        self._made = _hmac.new(self._key, None, self._name)

    def update(self, data):
        if self._made is None:
            raise _State("MAC not initialized")
        self._made.update(_to_bytes(data))

    def doFinal(self, data=None):
        if data is not None:
            self.update(data)
        elif self._made is None:
            raise _State("MAC not initialized")
        made = self._made.digest()
        self.reset()
        return _signed(made)

    def getAlgorithm(self):
        return _text(self._algorithm)

    def getMacLength(self):
        return _hmac.new(b"", None, self._name).digest_size
