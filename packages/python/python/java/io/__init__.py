"""java.io in memory: byte arrays, readers and writers; files of the host are not there."""

from sightline_dialect.text import text as _text, to_bytes as _to_bytes

from .._object import JavaObject as _Object, java_string as _java_string
from ..lang._throwables import Exception as _JavaException, RuntimeException as _Runtime, throwable as _throwable
from ..util._misc import signed_bytes as _signed

IOException = _throwable("IOException", _JavaException, "java.io")
FileNotFoundException = _throwable("FileNotFoundException", IOException, "java.io")
EOFException = _throwable("EOFException", IOException, "java.io")
UnsupportedEncodingException = _throwable("UnsupportedEncodingException", IOException, "java.io")
UncheckedIOException = _throwable("UncheckedIOException", _Runtime, "java.io")


class _Closing(_Object):
    def close(self):
        pass

    def flush(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class InputStream(_Closing):
    __java__ = "java.io.InputStream"


class OutputStream(_Closing):
    __java__ = "java.io.OutputStream"


class ByteArrayInputStream(InputStream):
    __java__ = "java.io.ByteArrayInputStream"

    def __init__(self, data):
        self._data, self._at = _to_bytes(data), 0

    def available(self):
        return len(self._data) - self._at

    def read(self, target=None, offset=0, length=None):
        if self._at >= len(self._data):
            return -1
        if target is None:
            self._at += 1
            return self._data[self._at - 1]
        n = min(len(target) - offset if length is None else length, self.available())
        for i, b in enumerate(self._data[self._at : self._at + n]):
            target[offset + i] = b - 256 if b > 127 else b
        self._at += n
        return n

    def readAllBytes(self):
        made, self._at = self._data[self._at :], len(self._data)
        return _signed(made)

    def reset(self):
        self._at = 0

    def skip(self, n):
        self._at = min(len(self._data), self._at + n)
        return n


class ByteArrayOutputStream(OutputStream):
    __java__ = "java.io.ByteArrayOutputStream"

    def __init__(self, size=32):
        self._data = bytearray()

    def write(self, data, offset=0, length=None):
        if isinstance(data, int):
            self._data.append(data & 255)
        else:
            raw = _to_bytes(data)
            self._data += raw[offset : None if length is None else offset + length]

    def size(self):
        return len(self._data)

    def reset(self):
        del self._data[:]

    def toByteArray(self):
        return _signed(self._data)

    def toString(self, charset="UTF-8"):
        return _text(bytes(self._data).decode(charset if isinstance(charset, str) else charset.python_name, "replace"))

    def writeTo(self, stream):
        stream.write(bytes(self._data))


class Reader(_Closing):
    __java__ = "java.io.Reader"

    def __init__(self, s):
        self._s, self._at = str.__str__(s), 0

    def read(self):
        if self._at >= len(self._s):
            return -1
        self._at += 1
        return ord(self._s[self._at - 1])

    def readLine(self):
        if self._at >= len(self._s):
            return None
        end = self._s.find("\n", self._at)
        end = len(self._s) if end < 0 else end
        line, self._at = self._s[self._at : end], end + 1
        return _text(line.rstrip("\r"))

    def ready(self):
        return self._at < len(self._s)


class StringReader(Reader):
    __java__ = "java.io.StringReader"


class InputStreamReader(Reader):
    __java__ = "java.io.InputStreamReader"

    def __init__(self, stream, charset="UTF-8"):
        raw = bytes(b & 255 for b in stream.readAllBytes())
        Reader.__init__(self, raw.decode(charset if isinstance(charset, str) else charset.python_name, "replace"))


class BufferedReader(Reader):
    __java__ = "java.io.BufferedReader"

    def __init__(self, reader, size=0):
        Reader.__init__(self, reader._s[reader._at :])


class StringWriter(_Closing):
    __java__ = "java.io.StringWriter"

    def __init__(self):
        self._s = ""

    def write(self, s):
        self._s += s if isinstance(s, str) else chr(s)

    def append(self, s):
        self.write(s)
        return self

    def toString(self):
        return _text(self._s)

    getBuffer = toString


class PrintWriter(_Closing):
    __java__ = "java.io.PrintWriter"

    def __init__(self, target, flush=False):
        self._target = target

    def write(self, s):
        self._target.write(s)

    def println(self, x=""):
        self._target.write(_java_string(x) + "\n")

    def __getattr__(self, name):
        if name == "print":
            return lambda x: self._target.write(_java_string(x))
        return _Object.__getattr__(self, name)


class DataOutputStream(OutputStream):
    __java__ = "java.io.DataOutputStream"

    def __init__(self, target):
        self._target = target

    def write(self, *args):
        self._target.write(*args)

    def writeBytes(self, s):
        self._target.write(s.encode("latin-1", "replace"))

    def _packed(self, code, value):
        import struct

        self._target.write(struct.pack(code, value))

    def writeInt(self, n):
        self._packed(">i", n)

    def writeLong(self, n):
        self._packed(">q", n)

    def writeDouble(self, x):
        self._packed(">d", x)

    def writeByte(self, n):
        self._target.write(n & 255)

    def writeUTF(self, s):
        raw = str.encode(s, "utf-8")
        self._packed(">H", len(raw))
        self._target.write(raw)

    def size(self):
        return self._target.size()


class Serializable(_Object):
    __java__ = "java.io.Serializable"
