"""`email`: CPython's package, also under the names that Python 2 had before 2.5."""

from email import *
from email import message_from_bytes as _from_bytes, message_from_string

from .._wrap import bytes_in as _bytes_in


def message_from_file(source, *args, **kwargs):
    return _from_bytes(_bytes_in(source.read()), *args, **kwargs)
