import codecs as _codecs

from sightline_dialect.values.text import decode as _decode, encode as _encode

from ._wrap import bytes_out, fill

globals().update({name: bytes_out(value) for name, value in vars(_codecs).items() if name.startswith("BOM")})
fill(globals(), _codecs)


def encode(obj, encoding="ascii", errors="strict"):
    return _encode(obj, encoding, errors)


def decode(obj, encoding="ascii", errors="strict"):
    return _decode(obj, encoding, errors)


def getencoder(encoding):
    return lambda obj, errors="strict": (encode(obj, encoding, errors), len(obj))


def getdecoder(encoding):
    return lambda obj, errors="strict": (decode(obj, encoding, errors), len(obj))
