"""java.security: digests."""

import hashlib as _hashlib

from sightline_dialect.values.text import text as _text, to_bytes as _to_bytes

from .._object import JavaObject as _Object
from .._throwables import Exception as _Exception, throwable as _throwable
from ..util._misc import signed_bytes as _signed

GeneralSecurityException = _throwable("GeneralSecurityException", _Exception, "java.security")
NoSuchAlgorithmException = _throwable("NoSuchAlgorithmException", GeneralSecurityException, "java.security")
InvalidKeyException = _throwable("InvalidKeyException", GeneralSecurityException, "java.security")
_NAMES = {"MD5": "md5", "SHA": "sha1", "SHA1": "sha1", "SHA224": "sha224", "SHA256": "sha256", "SHA384": "sha384", "SHA512": "sha512"}


class MessageDigest(_Object):
    __java__ = "java.security.MessageDigest"

    def __init__(self, algorithm, name):
        self._algorithm, self._name = algorithm, name
        self.reset()

    @staticmethod
    def getInstance(algorithm, *provider):
        name = _NAMES.get(str.__str__(algorithm).upper().replace("-", ""))
        if name is None:
            raise NoSuchAlgorithmException("%s MessageDigest not available" % algorithm)
        return MessageDigest(algorithm, name)

    def update(self, data, *part):
        raw = bytes([data & 255]) if isinstance(data, int) else _to_bytes(data)
        self._made.update(raw[part[0] : part[0] + part[1]] if part else raw)

    def digest(self, data=None):
        if data is not None:
            self.update(data)
        made = self._made.digest()
        self.reset()
        return _signed(made)

    def reset(self):
        self._made = _hashlib.new(self._name)

    def getAlgorithm(self):
        return _text(self._algorithm)

    def getDigestLength(self):
        return self._made.digest_size

    @staticmethod
    def isEqual(a, b):
        return _to_bytes(a) == _to_bytes(b)
