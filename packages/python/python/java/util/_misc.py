"""java.util: UUID, Base64, Objects, Optional, Random."""

import base64
import hashlib
import random as _random
import uuid

from sightline_dialect.text import from_bytes, text, to_bytes

from .._object import JavaObject, java_hash, java_string
from ..lang._throwables import IllegalArgumentException, NullPointerException, RuntimeException, throwable


def signed_bytes(data):
    """Java's `byte[]`: an array of signed numbers."""
    from sightline_py27.array import array

    return array("b", [b - 256 if b > 127 else b for b in data])


class UUID(JavaObject):
    __java__ = "java.util.UUID"

    def __init__(self, most, least=None):
        self._uuid = most if least is None else uuid.UUID(int=((most & (2**64 - 1)) << 64) | (least & (2**64 - 1)))

    @staticmethod
    def randomUUID():
        return UUID(uuid.uuid4())

    @staticmethod
    def fromString(s):
        try:
            return UUID(uuid.UUID(str.__str__(s)))
        except ValueError:
            raise IllegalArgumentException("Invalid UUID string: " + s) from None

    @staticmethod
    def nameUUIDFromBytes(data):
        digest = bytearray(hashlib.md5(to_bytes(data)).digest())
        digest[6] = digest[6] & 0x0F | 0x30
        digest[8] = digest[8] & 0x3F | 0x80
        return UUID(uuid.UUID(bytes=bytes(digest)))

    def toString(self):
        return text(str(self._uuid))

    def getMostSignificantBits(self):
        return _signed(self._uuid.int >> 64)

    def getLeastSignificantBits(self):
        return _signed(self._uuid.int & (2**64 - 1))

    def version(self):
        return self._uuid.int >> 76 & 15

    def compareTo(self, other):
        return (self._uuid > other._uuid) - (self._uuid < other._uuid)

    def __eq__(self, other):
        return isinstance(other, UUID) and self._uuid == other._uuid

    def __hash__(self):
        return hash(self._uuid)


def _signed(n):
    return n - 2**64 if n >= 2**63 else n


class _Encoder(JavaObject):
    __java__ = "java.util.Base64$Encoder"

    def __init__(self, function, pad=True):
        self._function, self._pad = function, pad

    def _made(self, data):
        made = self._function(to_bytes(data))
        return made if self._pad else made.rstrip(b"=")

    def encode(self, data):
        return signed_bytes(self._made(data))

    def encodeToString(self, data):
        return text(self._made(data).decode())

    def withoutPadding(self):
        return _Encoder(self._function, False)


class _Decoder(JavaObject):
    __java__ = "java.util.Base64$Decoder"

    def __init__(self, function):
        self._function = function

    def decode(self, data):
        raw = to_bytes(data)
        try:
            return signed_bytes(self._function(raw + b"=" * (-len(raw) % 4)))
        except ValueError:
            raise IllegalArgumentException("Illegal base64 character") from None


class Base64(JavaObject):
    __java__ = "java.util.Base64"

    @staticmethod
    def getEncoder():
        return _Encoder(base64.b64encode)

    @staticmethod
    def getDecoder():
        return _Decoder(base64.b64decode)

    @staticmethod
    def getUrlEncoder():
        return _Encoder(base64.urlsafe_b64encode)

    @staticmethod
    def getUrlDecoder():
        return _Decoder(base64.urlsafe_b64decode)

    @staticmethod
    def getMimeEncoder():
        return _Encoder(base64.b64encode)

    @staticmethod
    def getMimeDecoder():
        return _Decoder(base64.b64decode)


class Objects(JavaObject):
    __java__ = "java.util.Objects"

    @staticmethod
    def equals(a, b):
        return a == b

    @staticmethod
    def isNull(x):
        return x is None

    @staticmethod
    def nonNull(x):
        return x is not None

    @staticmethod
    def requireNonNull(x, message=None):
        if x is None:
            raise NullPointerException(message)
        return x

    @staticmethod
    def toString(x, default=None):
        return text(java_string(x)) if x is not None or default is None else default

    @staticmethod
    def hash(*items):
        n = 1
        for x in items:
            n = 31 * n + (0 if x is None else java_hash(x) if isinstance(x, str) else hash(x))
        return (n + 2**31) % 2**32 - 2**31


class Optional(JavaObject):
    __java__ = "java.util.Optional"

    def __init__(self, value):
        self._value = value

    @staticmethod
    def of(value):
        return Optional(value)

    ofNullable = of

    @staticmethod
    def empty():
        return Optional(None)

    def isPresent(self):
        return self._value is not None

    def get(self):
        if self._value is None:
            raise throwable("NoSuchElementException", RuntimeException, "java.util")("No value present")
        return self._value

    def orElse(self, other):
        return other if self._value is None else self._value


class Random(JavaObject):
    """Java's generator: the same seed gives the same numbers."""

    __java__ = "java.util.Random"

    def __init__(self, seed=None):
        self.setSeed(_random.getrandbits(48) if seed is None else seed)

    def setSeed(self, seed):
        self._seed = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def _next(self, bits):
        self._seed = (self._seed * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        n = self._seed >> (48 - bits)
        return n - (1 << bits) if n >= 1 << (bits - 1) and bits == 32 else n

    def nextInt(self, bound=None):
        if bound is None:
            return self._next(32)
        if bound <= 0:
            raise IllegalArgumentException("bound must be positive")
        if bound & -bound == bound:
            return (bound * self._next(31)) >> 31
        while True:
            bits = self._next(31)
            value = bits % bound
            if bits - value + (bound - 1) < 2**31:
                return value

    def nextLong(self):
        return _signed(((self._next(32) << 32) + self._next(32)) & (2**64 - 1))

    def nextDouble(self):
        return ((self._next(26) << 27) + self._next(27)) / (1 << 53)

    def nextFloat(self):
        return self._next(24) / (1 << 24)

    def nextBoolean(self):
        return self._next(1) != 0
