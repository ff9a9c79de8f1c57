"""java.util: UUID, Base64, Objects, Optional, Random."""

import base64
import hashlib
import math
import random as _random
import uuid

from sightline_dialect.values.text import from_bytes, text, to_bytes

from sightline_dialect.values.arithmetic import long

from .._object import JavaObject, java_string
from .._throwables import IllegalArgumentException, NullPointerException
from ._hashing import hash_code, list_hash, signed
from ._lists import Iterator, NoSuchElementException


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

    def variant(self):
        top = self._uuid.int >> 62 & 3
        return 0 if top < 2 else 2 if top == 2 else 6

    def hashCode(self):
        mixed = self.getMostSignificantBits() ^ self.getLeastSignificantBits()
        return signed((mixed >> 32) ^ mixed)

    def version(self):
        return self._uuid.int >> 76 & 15

    def compareTo(self, other):
        a, b = ((u.getMostSignificantBits(), u.getLeastSignificantBits()) for u in (self, other))
        return (a > b) - (a < b)

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

    def __init__(self, letters, lenient=False):
        self._letters, self._lenient = letters, lenient

    def decode(self, data):
        raw = to_bytes(data)
        allowed = _ALPHABET + self._letters
        body = raw.rstrip(b"=")
        if self._lenient:
            body = bytes(b for b in body if b in allowed)
        for b in body:
            if b not in allowed:
                raise IllegalArgumentException("Illegal base64 character %x" % b)
        if len(body) % 4 == 1:
            raise IllegalArgumentException("Last unit does not have enough valid bits")
        return signed_bytes(base64.b64decode(body + b"=" * (-len(body) % 4), self._letters))


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def _lines(data):
    made = base64.b64encode(data)
    return b"\r\n".join(made[i : i + 76] for i in range(0, len(made), 76))


class Base64(JavaObject):
    __java__ = "java.util.Base64"

    @staticmethod
    def getEncoder():
        return _Encoder(base64.b64encode)

    @staticmethod
    def getDecoder():
        return _Decoder(b"+/")

    @staticmethod
    def getUrlEncoder():
        return _Encoder(base64.urlsafe_b64encode)

    @staticmethod
    def getUrlDecoder():
        return _Decoder(b"-_")

    @staticmethod
    def getMimeEncoder():
        return _Encoder(_lines)

    @staticmethod
    def getMimeDecoder():
        return _Decoder(b"+/", True)


class StringTokenizer(Iterator):
    __java__ = "java.util.StringTokenizer"

    def __init__(self, s, separators=" \t\n\r\f", given=False):
        found, word = [], ""
        for c in str.__iter__(s):
            if c in separators:
                found += [word] * bool(word) + [c] * bool(given)
                word = ""
            else:
                word += c
        Iterator.__init__(self, list(map(text, found + [word] * bool(word))))

    def hasMoreTokens(self):
        return self.hasNext()

    def nextToken(self, *separators):
        return self.next()

    def countTokens(self):
        return len(self._items) - self._at


class StringJoiner(JavaObject):
    __java__ = "java.util.StringJoiner"

    def __init__(self, separator, prefix="", suffix=""):
        self._separator, self._prefix, self._suffix, self._parts = separator, prefix, suffix, []

    def add(self, s):
        self._parts.append(java_string(s))
        return self

    def toString(self):
        return text(self._prefix + self._separator.join(self._parts) + self._suffix)


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
    def requireNonNullElse(x, other):
        return other if x is None else x

    @staticmethod
    def toString(x, default=None):
        return text(java_string(x)) if x is not None or default is None else default

    @staticmethod
    def hash(*items):
        return list_hash(items)

    @staticmethod
    def hashCode(x):
        return hash_code(x)

    @staticmethod
    def compare(a, b, comparator):
        return comparator.compare(a, b)


class Optional(JavaObject):
    __java__ = "java.util.Optional"

    def __init__(self, value):
        self._value = value

    @staticmethod
    def of(value):
        return Optional(value)

    ofNullable = of

    def isEmpty(self):
        return self._value is None

    def map(self, function):
        return Optional(None if self._value is None else getattr(function, "apply", function)(self._value))

    def ifPresent(self, function):
        if self._value is not None:
            getattr(function, "accept", function)(self._value)

    def orElseGet(self, function):
        return getattr(function, "get", function)() if self._value is None else self._value

    def toString(self):
        return text("Optional.empty" if self._value is None else "Optional[%s]" % java_string(self._value))

    def __eq__(self, other):
        return isinstance(other, Optional) and self._value == other._value

    def __hash__(self):
        return hash_code(self._value)

    @staticmethod
    def empty():
        return Optional(None)

    def isPresent(self):
        return self._value is not None

    def get(self):
        if self._value is None:
            raise NoSuchElementException("No value present")
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
        self._gaussian = None

    def _next(self, bits):
        self._seed = (self._seed * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        n = self._seed >> (48 - bits)
        return n - (1 << bits) if n >= 1 << (bits - 1) and bits == 32 else n

    def nextInt(self, bound=None, end=None):
        if bound is None:
            return self._next(32)
        if end is not None:
            return self._between(bound, end)
        if bound <= 0:
            raise IllegalArgumentException("bound must be positive")
        if bound & -bound == bound:
            return (bound * self._next(31)) >> 31
        while True:
            bits = self._next(31)
            value = bits % bound
            if bits - value + (bound - 1) < 2**31:
                return value

    def _between(self, start, end):
        if start >= end:
            raise IllegalArgumentException("bound must be greater than origin")
        n, r = end - start, self._next(32)
        if n & (n - 1) == 0:
            return (r & (n - 1)) + start
        while True:
            u = (r & 0xFFFFFFFF) >> 1
            r = u % n
            if u + (n - 1) - r < 2**31:
                return r + start
            r = self._next(32)

    def nextBytes(self, target):
        for i in range(0, len(target), 4):
            n = self._next(32)
            for j in range(i, min(i + 4, len(target))):
                target[j] = ((n & 255) + 128) % 256 - 128
                n >>= 8

    def nextGaussian(self):
        if self._gaussian is not None:
            made, self._gaussian = self._gaussian, None
            return made
        while True:
            a, b = 2 * self.nextDouble() - 1, 2 * self.nextDouble() - 1
            s = a * a + b * b
            if 0 < s < 1:
                factor = math.sqrt(-2 * math.log(s) / s)
                self._gaussian = b * factor
                return a * factor

    def nextLong(self):
        return long(_signed(((self._next(32) << 32) + self._next(32)) & (2**64 - 1)))

    def nextDouble(self):
        return ((self._next(26) << 27) + self._next(27)) / (1 << 53)

    def nextFloat(self):
        return self._next(24) / (1 << 24)

    def nextBoolean(self):
        return self._next(1) != 0
