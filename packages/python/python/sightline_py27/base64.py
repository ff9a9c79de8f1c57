import base64 as _base64

from ._wrap import wrap_all, wrapped

wrap_all(_base64, globals(), "b64encode b64decode standard_b64encode standard_b64decode urlsafe_b64encode urlsafe_b64decode b32encode b32decode b16encode b16decode".split())
encodestring = encodebytes = wrapped(_base64.encodebytes)
decodestring = decodebytes = wrapped(_base64.decodebytes)
_decode = b64decode


def b64decode(s, altchars=None):
    try:
        return _decode(s, altchars)
    except ValueError as e:
        raise TypeError("Incorrect padding" if "padding" in str(e) or "characters" in str(e) else str(e)) from None


standard_b64decode = b64decode


def encode(source, target):
    target.write(encodestring(source.read()))


def decode(source, target):
    target.write(decodestring(source.read()))
