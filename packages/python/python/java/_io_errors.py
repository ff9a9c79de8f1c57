"""Exceptions of java.io, which texts and readers throw alike."""

from ._throwables import Exception as _JavaException, RuntimeException as _Runtime, throwable as _throwable

IOException = _throwable("IOException", _JavaException, "java.io")
FileNotFoundException = _throwable("FileNotFoundException", IOException, "java.io")
EOFException = _throwable("EOFException", IOException, "java.io")
UnsupportedEncodingException = _throwable("UnsupportedEncodingException", IOException, "java.io")
UncheckedIOException = _throwable("UncheckedIOException", _Runtime, "java.io")
