import io as _io

from ._wrap import bytes_in, bytes_out, fill
from .StringIO import StringIO as _Plain
from sightline_dialect.errors import raised as _raised
from sightline_dialect.values.text import text
from sightline_dialect.errors.raised import IOError

fill(globals(), _io, "open", "open_code", "FileIO", "StringIO", "BytesIO", "TextIOWrapper", "BufferedReader", "BufferedWriter")


class StringIO(_Plain):
    def __init__(self, initial=None, newline=None):
        _Plain.__init__(self, text(initial or ""))


class BytesIO(_Plain):
    def __init__(self, initial=None):
        _Plain.__init__(self, bytes_out(bytes_in(initial)) if initial else "")


def open(*args, **kwargs):
    raise _raised.IOError("open() is not available in gateway scripts: use system.file for files of the data folder")
