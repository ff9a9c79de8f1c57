"""javax.imageio: what kind of picture bytes are and how large; pixels are not decoded."""

import struct as _struct

from java._object import JavaObject as _Object
from java.io import IOException as _IOException
from java._throwables import IllegalArgumentException as _Illegal, UnsupportedOperationException as _Unsupported


class _Image(_Object):
    """A picture whose size is known."""

    __java__ = "java.awt.image.BufferedImage"

    def __init__(self, width, height):
        self._size = (width, height)

    def getWidth(self, *observer):
        return self._size[0]

    def getHeight(self, *observer):
        return self._size[1]

    def getRGB(self, x, y):
        raise _Unsupported("pixels of pictures are not available in gateway scripts")


def _jpeg_size(data):
    at = 2
    while at + 9 < len(data):
        marker, length = data[at + 1], _struct.unpack(">H", data[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = _struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _size(data):
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return _struct.unpack(">II", data[16:24])
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return _struct.unpack("<HH", data[6:10])
    if data[:2] == b"BM":
        return _struct.unpack("<ii", data[18:26])
    return _jpeg_size(data) if data[:2] == b"\xff\xd8" else None


class ImageIO(_Object):
    __java__ = "javax.imageio.ImageIO"

    @staticmethod
    def read(stream):
        """The picture in a stream, None where it is none."""
        if stream is None:
            raise _Illegal("input == null!")
        if not hasattr(stream, "readAllBytes"):
            raise _IOException("files of the gateway's machine are not open to scripts: read the bytes with system.file")
        size = _size(bytes(b & 255 for b in stream.readAllBytes()))
        return None if size is None else _Image(*size)

    @staticmethod
    def write(image, kind, target):
        raise _Unsupported("pictures cannot be written in gateway scripts")
