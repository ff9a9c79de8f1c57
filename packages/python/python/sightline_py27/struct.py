"""`struct` on `str`, with Jython's types and errors: `I`, `L`, `q` and `Q` give `long`."""

import math as _math
import re as _re
import struct as _struct

from sightline_dialect.values.arithmetic import long as _long

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
    if "?" in fmt:
        raise error("bad char in struct format")
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


#: Bits of the kinds Jython packs by cutting off what is above them, and whether they are signed.
_BITS = {"b": (8, True), "B": (8, False), "h": (16, True), "H": (16, False), "i": (32, True), "l": (32, True), "I": (32, False), "L": (32, False)}
_INTS = "bBhHil"


def _whole(kind, value):
    """A number as `kind` takes it: floats without their fraction, numbers too large without their upper bits."""
    if not isinstance(value, (int, float)):
        raise error("required argument is not an integer")
    value = int(value)
    if kind in _INTS and not -0x80000000 <= value <= 0x7FFFFFFF:
        raise error("required argument is not an integer")
    if kind == "Q":
        if value < 0:
            raise error("can't convert negative long to unsigned")
        if value >> 64:
            raise error("unsigned long int too long to convert")
        return value
    if not -(1 << 63) <= value < 1 << 63:
        raise error("long int too long to convert")
    if kind == "q":
        return value
    bits, signed = _BITS[kind]
    value &= (1 << bits) - 1
    return value - (1 << bits) if signed and value >> (bits - 1) else value


def _real(kind, value):
    if isinstance(value, str) or not hasattr(type(value), "__float__"):
        raise TypeError("a float is required")
    value = float(value)
    try:
        _struct.pack(">" + kind, value)
    except OverflowError:
        return _math.copysign(_math.inf, value)
    return value


def _fitting(fmt, values):
    kinds = [kind for count, kind in _PART.findall(fmt) if kind != "x" for _ in range(1 if kind in "sp" else int(count or 1))]
    made = [_whole(k, v) if k in "bBhHiIlLqQ" else _real(k, v) if k in "fd" else bytes_in(v) for k, v in zip(kinds, values)]
    return made + list(values[len(made) :])


def pack(fmt, *values):
    return bytes_out(_call(_struct.pack, fmt, *_fitting(fmt, values)))


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
    _call(_struct.pack_into, fmt, buffer, offset, *_fitting(fmt, values))


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
