"""com.inductiveautomation.ignition.common.Base64: bytes as text and back."""

import base64 as _base64

from java._object import JavaObject as _Object
from java.io import IOException as _IOException
from java._throwables import NullPointerException as _Null
from java.util._misc import signed_bytes as _signed
from sightline_dialect.values.text import text as _text, to_bytes as _to_bytes


class Base64(_Object):
    __java__ = "com.inductiveautomation.ignition.common.Base64"
    NO_OPTIONS, ENCODE, DECODE, DONT_BREAK_LINES = 0, 1, 0, 8

    @staticmethod
    def encodeBytes(source, *options):
        """The text of a byte array; always one line."""
        if source is None:
            raise _Null("Cannot serialize a null array.")
        return _text(_base64.b64encode(_to_bytes(source)).decode())

    @staticmethod
    def decode(source, *options):
        """The byte array of a text; line ends and blanks do not count."""
        if source is None:
            raise _Null("Input string was null.")
        raw = b"".join(_to_bytes(source).split())
        try:
            return _signed(_base64.b64decode(raw, validate=True))
        except ValueError:
            raise _IOException("Bad Base64 input") from None
