"""`pickle` of the values scripts have: texts keep their type."""

import io as _io
import pickle as _pickle
from pickle import PickleError, PicklingError, UnpicklingError

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text, unicode as _unicode

from ._wrap import bytes_in, bytes_out

HIGHEST_PROTOCOL, format_version = 2, "2.0"
_MARKS = {_unicode: "unicode", _long: "long"}


class Pickler(_pickle.Pickler):
    def __init__(self, file, protocol=0):
        self._target, self._made = file, _io.BytesIO()
        _pickle.Pickler.__init__(self, self._made, 2)

    def persistent_id(self, x):
        mark = _MARKS.get(type(x))
        return (mark, str.__str__(x) if mark == "unicode" else int(x)) if mark else None

    def dump(self, obj):
        _pickle.Pickler.dump(self, obj)
        if self._target is not None:
            self._target.write(bytes_out(self._made.getvalue()))


class Unpickler(_pickle.Unpickler):
    def __init__(self, file):
        _pickle.Unpickler.__init__(self, file if isinstance(file, _io.BytesIO) else _io.BytesIO(bytes_in(file.read())), encoding="latin-1")

    def persistent_load(self, marked):
        return _text(marked[1]) if marked[0] == "unicode" else _long(marked[1])


def dumps(obj, protocol=0):
    pickler = Pickler(None, protocol)
    pickler.dump(obj)
    return bytes_out(pickler._made.getvalue())


def loads(data):
    return Unpickler(_io.BytesIO(bytes_in(data))).load()


def dump(obj, file, protocol=0):
    Pickler(file, protocol).dump(obj)


def load(file):
    return Unpickler(file).load()
