import zlib as _zlib

from ._wrap import bytes_in, bytes_out, fill, wrap_all, wrapped

wrap_all(_zlib, globals(), ["compress", "decompress"])
error = _zlib.error


def _signed(n):
    return n - 4294967296 if n > 2147483647 else n


def crc32(data, start=0):
    return _signed(_zlib.crc32(bytes_in(data), start & 0xFFFFFFFF))


def adler32(data, start=1):
    return _signed(_zlib.adler32(bytes_in(data), start & 0xFFFFFFFF))




class _Object:
    """A compressor or decompressor that takes and gives `str`."""

    def __init__(self, made):
        self._made = made

    def __getattr__(self, name):
        found = getattr(self._made, name)
        return wrapped(found) if callable(found) else bytes_out(found)


def compressobj(*args):
    return _Object(_zlib.compressobj(*args))


def decompressobj(*args):
    return _Object(_zlib.decompressobj(*args))


fill(globals(), _zlib, "crc32", "adler32")
