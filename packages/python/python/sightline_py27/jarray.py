"""Java arrays: `jarray.array(sequence, type)` and `zeros(n, type)`; those of numbers are `array.array`."""

from sightline_dialect.values.text import text as _text, to_repr as _to_repr

from .array import _JAVA_CODES, array as _Array


class ObjectArray(list):
    """An array of objects: of a fixed length; texts are `unicode`."""

    __module__ = "array"
    __repr27__ = "<type 'array.array'>"

    def __init__(self, items, kind="java.lang.Object"):
        list.__init__(self, map(_java, items))
        self._kind = kind

    def __setitem__(self, i, x):
        list.__setitem__(self, i, list(map(_java, x)) if isinstance(i, slice) else _java(x))

    def __getitem__(self, i):
        made = list.__getitem__(self, i)
        return ObjectArray(made, self._kind) if isinstance(i, slice) else made

    def _fixed(self, *args):
        raise TypeError("can't append to arrays of type: " + self._kind)

    append = extend = insert = pop = remove = _fixed

    def tolist(self):
        return list(self)

    @property
    def length(self):
        return len(self)

    @property
    def typecode(self):
        return self._kind

    def getClass(self):
        return type(self)

    def __repr__(self):
        return "array(%s, %s)" % (self._kind, _to_repr(list(self)))

    __str__ = __repr__


def _java(x):
    return _text(x) if type(x) is str else x


def _code(kind):
    if isinstance(kind, type):
        return None
    return str.__str__(kind) if str.__str__(kind) in "zcbhilfdB" else None


def array(sequence, kind):
    code = _code(kind)
    if code is None:
        return ObjectArray(sequence, getattr(kind, "__java__", kind))
    if isinstance(sequence, int):
        return zeros(sequence, kind)
    if isinstance(sequence, str) and code != "c":
        sequence = [ord(c) - 256 if ord(c) > 127 else ord(c) for c in sequence]
    return _Array(code, sequence)


def zeros(n, kind):
    code = _code(kind)
    if code is None:
        return ObjectArray([None] * n, getattr(kind, "__java__", kind))
    return _Array(code, "\0" * n if code == "c" else [0] * n)
