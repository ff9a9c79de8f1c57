import zlib as _zlib

from ._wrap import bytes_in, fill, wrap_all, wrapped

wrap_all(_zlib, globals(), ["compress", "decompress"])
error = _zlib.error


def _signed(n):
    return n - 4294967296 if n > 2147483647 else n


def crc32(data, start=0):
    return _signed(_zlib.crc32(bytes_in(data), start & 0xFFFFFFFF))


def adler32(data, start=1):
    return _signed(_zlib.adler32(bytes_in(data), start & 0xFFFFFFFF))


fill(globals(), _zlib, "crc32", "adler32")
