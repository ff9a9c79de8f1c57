"""Codecs of Python 2 between bytes, which Python 3 has in modules: base64, hex, zip, rot13."""

import base64
import binascii
import codecs
import zlib


def encoded(name, s, raw, from_bytes):
    """`s.encode(name)`; `raw` are the bytes of `s`."""
    if name.startswith("base64"):
        return from_bytes(base64.encodebytes(raw))
    if name.startswith("hex"):
        return from_bytes(binascii.hexlify(raw))
    return codecs.encode(s, "rot13") if name == "rot13" else from_bytes(zlib.compress(raw))


def decoded(name, s, raw, from_bytes):
    """`s.decode(name)`."""
    if name.startswith("base64"):
        try:
            return from_bytes(base64.decodebytes(raw))
        except binascii.Error:
            raise binascii.Error("Incorrect padding") from None
    if name.startswith("hex"):
        try:
            return from_bytes(binascii.unhexlify(raw))
        except binascii.Error as e:
            raise TypeError(str(e)) from None
    return codecs.decode(s, "rot13") if name == "rot13" else from_bytes(zlib.decompress(raw))
