"""java.io in memory: byte arrays, readers and writers; files of the host are not there."""

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text, to_bytes as _to_bytes

from .._object import JavaObject as _Object, java_string as _java_string
from .._io_errors import EOFException, FileNotFoundException, IOException, UncheckedIOException, UnsupportedEncodingException
from .._throwables import SecurityException as _Security
from ..lang import String as _String, StringBuffer as _StringBuffer
from ..util._misc import signed_bytes as _signed


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
        self._at = self._mark

    _mark = 0

    def mark(self, limit):
        self._mark = self._at

    def markSupported(self):
        return True

    def skip(self, n):
        before, self._at = self._at, min(len(self._data), self._at + n)
        return _long(self._at - before)

    def readNBytes(self, n):
        made, self._at = self._data[self._at : self._at + n], min(len(self._data), self._at + n)
        return _signed(made)


class BufferedInputStream(InputStream):
    __java__ = "java.io.BufferedInputStream"

    def __new__(cls, stream, size=0):
        return stream


class DataInputStream(InputStream):
    __java__ = "java.io.DataInputStream"

    def __init__(self, stream):
        self._stream = stream

    def read(self, *args):
        return self._stream.read(*args)

    def available(self):
        return self._stream.available()

    def _unpacked(self, code, size):
        import struct

        if self._stream.available() < size:
            raise EOFException()
        return struct.unpack(code, bytes(b & 255 for b in self._stream.readNBytes(size)))[0]

    def readInt(self):
        return self._unpacked(">i", 4)

    def readShort(self):
        return self._unpacked(">h", 2)

    def readUnsignedShort(self):
        return self._unpacked(">H", 2)

    def readLong(self):
        return _long(self._unpacked(">q", 8))

    def readFloat(self):
        return self._unpacked(">f", 4)

    def readDouble(self):
        return self._unpacked(">d", 8)

    def readBoolean(self):
        return bool(self._unpacked(">b", 1))

    def readByte(self):
        return self._unpacked(">b", 1)

    def readUnsignedByte(self):
        return self._unpacked(">B", 1)

    def readFully(self, target):
        for i in range(len(target)):
            target[i] = self.readByte()

    def readUTF(self):
        n = self.readUnsignedShort()
        return _text(bytes(b & 255 for b in self._stream.readNBytes(n)).decode("utf-8", "replace"))


class ByteArrayOutputStream(OutputStream):
    __java__ = "java.io.ByteArrayOutputStream"

    def __init__(self, size=32):
        self._data = bytearray()

    def writeBytes(self, data):
        self.write(data)

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


class Writer(_Closing):
    __java__ = "java.io.Writer"


class StringWriter(Writer):
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

    def getBuffer(self):
        return _StringBuffer(self._s)


class OutputStreamWriter(Writer):
    __java__ = "java.io.OutputStreamWriter"

    def __init__(self, stream, charset="UTF-8"):
        self._stream, self._charset = stream, str.__str__(charset) if isinstance(charset, str) else charset.python_name

    def write(self, s, *part):
        shown = chr(s) if isinstance(s, int) else str.__str__(s)
        self._stream.write((shown[part[0] : part[0] + part[1]] if part else shown).encode(self._charset, "replace"))

    def append(self, s):
        self.write(_java_string(s))
        return self


class BufferedWriter(OutputStreamWriter):
    __java__ = "java.io.BufferedWriter"

    def __init__(self, writer, size=0):
        self._writer = writer

    def write(self, s, *part):
        self._writer.write(s, *part)

    def newLine(self):
        self._writer.write("\n")


class PrintWriter(Writer):
    __java__ = "java.io.PrintWriter"

    def __init__(self, target, flush=False):
        self._target = OutputStreamWriter(target) if isinstance(target, OutputStream) else target

    def write(self, s):
        self._target.write(s)

    def append(self, s):
        self._target.write(_java_string(s))
        return self

    def printf(self, pattern, *args):
        self._target.write(_String.format(pattern, *args))
        return self

    format = printf

    def println(self, x=""):
        self._target.write(_java_string(x) + "\n")

    def __getattr__(self, name):
        if name == "print":
            return lambda x: self._target.write(_java_string(x))
        return _Object.__getattr__(self, name)


class DataOutputStream(OutputStream):
    __java__ = "java.io.DataOutputStream"

    def __init__(self, target):
        self._target, self._count = target, 0

    def write(self, data, *part):
        self._count += 1 if isinstance(data, int) else part[1] if part else len(data)
        self._target.write(data, *part)

    def writeBytes(self, s):
        self.write(str.__str__(s).encode("latin-1", "replace"))

    def _packed(self, code, value):
        import struct

        self.write(struct.pack(code, value))

    def writeInt(self, n):
        self._packed(">i", n)

    def writeLong(self, n):
        self._packed(">q", n)

    def writeDouble(self, x):
        self._packed(">d", x)

    def writeShort(self, n):
        self._packed(">h", n)

    def writeFloat(self, x):
        self._packed(">f", x)

    def writeBoolean(self, flag):
        self.write(1 if flag else 0)

    def writeByte(self, n):
        self.write(n & 255)

    def writeUTF(self, s):
        raw = str.encode(s, "utf-8")
        self._packed(">H", len(raw))
        self.write(raw)

    def size(self):
        return self._count


class Serializable(_Object):
    __java__ = "java.io.Serializable"


class File(_Object):
    """A path; files of the gateway's machine are not open to scripts: none exists."""

    __java__ = "java.io.File"
    separator, pathSeparator = _text("/"), _text(":")

    def __init__(self, parent, child=None):
        parent = parent._path if isinstance(parent, File) else str.__str__(parent)
        joined = parent if child is None else parent + "/" + str.__str__(child)
        self._path = "/".join(p for i, p in enumerate(joined.split("/")) if p or i == 0) or ("/" if joined.startswith("/") else "")

    def getName(self):
        return _text(self._path.rpartition("/")[2])

    def getPath(self):
        return _text(self._path)

    toString = getPath

    def getParent(self):
        head, slash, _ = self._path.rpartition("/")
        return _text(head or "/") if slash and self._path != "/" else None

    def getParentFile(self):
        parent = self.getParent()
        return None if parent is None else File(parent)

    def isAbsolute(self):
        return self._path.startswith("/")

    def getAbsolutePath(self):
        return _text(self._path if self.isAbsolute() else "/" + self._path)

    def exists(self):
        return False

    isFile = isDirectory = canRead = canWrite = exists

    def length(self):
        return _long(0)

    def listFiles(self, *filter):
        return None

    list = listFiles

    def _refused(self, *args):
        raise _Security("files of the gateway's machine are not open to scripts: use system.file")

    mkdir = mkdirs = delete = createNewFile = renameTo = _refused

    def __eq__(self, other):
        return isinstance(other, File) and self._path == other._path

    def __hash__(self):
        return hash(self._path)


class FileInputStream(InputStream):
    __java__ = "java.io.FileInputStream"

    def __init__(self, path):
        raise FileNotFoundException("%s (files of the gateway's machine are not open to scripts: use system.file)" % (path._path if isinstance(path, File) else path))


class FileOutputStream(FileInputStream):
    __java__ = "java.io.FileOutputStream"


class FileReader(FileInputStream):
    __java__ = "java.io.FileReader"


class FileWriter(FileInputStream):
    __java__ = "java.io.FileWriter"
