import struct as _struct

from ._wrap import bytes_in, bytes_out

error = _struct.error
calcsize = _struct.calcsize


def pack(fmt, *values):
    return bytes_out(_struct.pack(fmt, *[bytes_in(v) for v in values]))


def unpack(fmt, data):
    return tuple(bytes_out(v) for v in _struct.unpack(fmt, bytes_in(data)))


def unpack_from(fmt, data, offset=0):
    return tuple(bytes_out(v) for v in _struct.unpack_from(fmt, bytes_in(data), offset))


class Struct:
    def __init__(self, fmt):
        self.format = fmt
        self.size = calcsize(fmt)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, data):
        return unpack(self.format, data)
