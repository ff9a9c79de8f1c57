"""`struct` on `str`, with Jython's types and errors: `I`, `L`, `q` and `Q` give `long`."""

import re as _re
import struct as _struct

from sightline_dialect.arithmetic import long as _long

from ._wrap import bytes_in, bytes_out


class error(Exception):
    __module__ = "struct"


_WORDS = [
    ("unpack requires a buffer", "unpack str size does not match format"), ("unpack_from requires", "unpack_from str size does not match format"),
    ("char format requires", "char format require string of length 1"), ("argument for 's'", "argument for 's' must be a string"),
    ("argument for 'p'", "argument for 'p' must be a string"), ("bad char in struct format", "bad char in struct format"),
    ("required argument is not an integer", "required argument is not an integer"),
]  # fmt: skip
_COUNT = _re.compile(r"pack expected (\d+) items for packing \(got (\d+)\)")
_PART = _re.compile(r"(\d*)([a-zA-Z?])")
_LONGS = "ILqQ"
_SIZES = {"h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "f": 4, "d": 8}


def _big_endian(fmt):
    """Jython's own order is big-endian; without `<`, `>`, `!` and `=` items are aligned to their size."""
    fmt = str.__str__(fmt)
    if fmt[:1] in ("<", ">", "!"):
        return fmt
    if fmt[:1] == "=":
        return ">" + fmt[1:]
    made, at = ">", 0
    for count, kind in _PART.findall(fmt):
        size = _SIZES.get(kind, 1)
        pad = -at % size
        at += pad + size * int(count or 1)
        made += "x" * pad + count + kind
    return made


def _error(e):
    said = str(e)
    counted = _COUNT.match(said)
    if counted:
        few = int(counted.group(2)) < int(counted.group(1))
        return error("insufficient arguments to pack" if few else "too many arguments for pack format")
    return error(next((words for start, words in _WORDS if said.startswith(start)), said))


def _call(function, fmt, *args):
    try:
        return function(_big_endian(fmt), *args)
    except _struct.error as e:
        raise _error(e) from None


def calcsize(fmt):
    return _call(_struct.calcsize, fmt)


def pack(fmt, *values):
    return bytes_out(_call(_struct.pack, fmt, *[bytes_in(v) for v in values]))


def _values(fmt, made):
    if not any(c in fmt for c in _LONGS):
        return tuple(map(bytes_out, made))
    kinds = [kind for count, kind in _PART.findall(fmt) if kind != "x" for _ in range(1 if kind in "sp" else int(count or 1))]
    return tuple(_long(v) if kind in _LONGS else bytes_out(v) for kind, v in zip(kinds, made))


def unpack(fmt, data):
    return _values(fmt, _call(_struct.unpack, fmt, bytes_in(data)))


def unpack_from(fmt, data, offset=0):
    return _values(fmt, _call(_struct.unpack_from, fmt, bytes_in(data), offset))


def pack_into(fmt, buffer, offset, *values):
    _call(_struct.pack_into, fmt, buffer, offset, *[bytes_in(v) for v in values])


class Struct:
    def __init__(self, fmt):
        self.format = fmt
        self.size = calcsize(fmt)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, data):
        return unpack(self.format, data)

    def unpack_from(self, data, offset=0):
        return unpack_from(self.format, data, offset)
