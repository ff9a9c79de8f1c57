"""`zipfile` in memory: archives in a StringIO."""

import io as _io
import zipfile as _zipfile
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from sightline_dialect.errors.raised import IOError

from ._wrap import bytes_in, bytes_out


class BadZipfile(Exception):
    pass


error = BadZipfile


def is_zipfile(file):
    return not isinstance(file, str) and _zipfile.is_zipfile(_io.BytesIO(bytes_in(file.getvalue())))


class ZipFile:
    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=False):
        if isinstance(file, str):
            raise IOError("files of the gateway's machine are not open to scripts: use a StringIO")
        self._file, self.mode = file, mode
        self._bytes = _io.BytesIO(b"" if mode == "w" else bytes_in(file.getvalue() if hasattr(file, "getvalue") else file.read()))
        try:
            self._made = _zipfile.ZipFile(self._bytes, mode, compression)
        except _zipfile.BadZipFile as e:
            raise BadZipfile(str(e)) from None

    def namelist(self):
        return self._made.namelist()

    def infolist(self):
        return self._made.infolist()

    def getinfo(self, name):
        return self._made.getinfo(name)

    def read(self, name, pwd=None):
        return bytes_out(self._made.read(name if not isinstance(name, str) else str.__str__(name)))

    def writestr(self, name, data, compress_type=None):
        self._made.writestr(name if not isinstance(name, str) else str.__str__(name), bytes_in(data), compress_type)

    def testzip(self):
        return self._made.testzip()

    def close(self):
        self._made.close()
        if self.mode != "r":
            self._file.seek(0)
            self._file.write(bytes_out(self._bytes.getvalue()))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
