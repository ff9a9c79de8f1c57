"""javax.crypto.spec"""

from java._object import JavaObject as _Object
from java.util._misc import signed_bytes as _signed
from sightline_dialect.values.text import text as _text, to_bytes as _to_bytes


class SecretKeySpec(_Object):
    __java__ = "javax.crypto.spec.SecretKeySpec"

    def __init__(self, key, algorithm):
        self._key, self._algorithm = _to_bytes(key), algorithm

    def getAlgorithm(self):
        return _text(self._algorithm)

    def getEncoded(self):
        return _signed(self._key)
