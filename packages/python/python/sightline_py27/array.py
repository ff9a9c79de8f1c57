import array as _array

from sightline_dialect.values.text import text as _text, to_repr as _to_repr

from ._wrap import bytes_in, bytes_out

_CODES = {"c": "B", "u": "w", "l": "q", "L": "Q", "z": "B"}


class array(_array.array):
    """`array.array` with Python 2's methods, also the array of Java: `c` is characters, `z` booleans, `l` 64 bits."""

    __module__ = "array"
    __repr27__ = "<type 'array.array'>"

    def __new__(cls, typecode, values=()):
        if isinstance(typecode, type):
            typecode = _JAVA_CODES[typecode.__java__]
        made = _array.array.__new__(cls, _CODES.get(typecode, typecode))
        made._kind = typecode
        if isinstance(values, str) and typecode not in "cu":
            made.fromstring(values)
        else:
            made.extend(values)
        return made

    def _in(self, x):
        return ord(x) if self._kind == "c" else int(x) if self._kind == "z" else str.__str__(x) if self._kind == "u" else x

    def _out(self, x):
        kind = self._kind
        return chr(x) if kind == "c" else bool(x) if kind == "z" else _text(x) if kind == "u" else x

    @property
    def typecode(self):
        return self._kind

    def _like(self, made):
        return array(self._kind, map(self._out, made))

    def __iter__(self):
        return map(self._out, _array.array.__iter__(self)) if self._kind in "czu" else _array.array.__iter__(self)

    def __getitem__(self, i):
        made = _array.array.__getitem__(self, i)
        return self._like(made) if isinstance(i, slice) else self._out(made)

    def __setitem__(self, i, x):
        _array.array.__setitem__(self, i, x if isinstance(i, slice) else self._in(x))

    def append(self, x):
        _array.array.append(self, self._in(x))

    def insert(self, i, x):
        _array.array.insert(self, i, self._in(x))

    def extend(self, items):
        if self._kind in "czu":
            items = map(self._in, items)
        elif isinstance(items, array) and items._kind == self._kind:
            return _array.array.extend(self, items)
        for x in items:
            _array.array.append(self, x)

    fromlist = extend

    def __contains__(self, x):
        return any(x == y for y in self)

    def __add__(self, other):
        made = self._like(_array.array(_CODES.get(self._kind, self._kind), _array.array.__iter__(self)))
        made.extend(other)
        return made

    def __mul__(self, n):
        return self._like(_array.array.__mul__(self, n))

    __rmul__ = __mul__

    def pop(self, i=-1):
        return self._out(_array.array.pop(self, i))

    def tolist(self):
        return list(self)

    def tostring(self):
        if self._kind in "cbB":
            return bytes_out(self.tobytes())
        made = _array.array(_CODES.get(self._kind, self._kind), _array.array.__iter__(self))
        made.byteswap()  # big endian, as Java writes
        return bytes_out(made.tobytes())

    def fromstring(self, s):
        made = _array.array(_CODES.get(self._kind, self._kind))
        made.frombytes(bytes_in(s))
        if self._kind not in "cbB":
            made.byteswap()
        _array.array.extend(self, made)

    def tounicode(self):
        return _text("".join(_array.array.__iter__(self)))

    def __repr__(self):
        if self._kind == "c":
            shown = _to_repr("".join(self))
        elif self._kind == "u":
            shown = _to_repr(self.tounicode())
        elif self._kind == "l":
            shown = "[" + ", ".join("%dL" % x for x in self) + "]"
        else:
            shown = _to_repr(self.tolist())
        if not len(self):
            return "array('%s')" % self._kind
        return "array('%s', %s)" % (self._kind, shown)

    __str__ = __repr__

    @property
    def length(self):
        return len(self)

    def __copy__(self):
        return self._like(_array.array.__iter__(self))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce_ex__(self, protocol):
        return (array, (self._kind, self.tolist()))

    def __eq__(self, other):
        return isinstance(other, _array.array) and list(self) == list(other)

    __hash__ = None


_JAVA_CODES = {"java.lang.Byte": "b", "java.lang.Short": "h", "java.lang.Integer": "i", "java.lang.Long": "l", "java.lang.Float": "f", "java.lang.Double": "d", "java.lang.Boolean": "z", "java.lang.Character": "c"}
ArrayType = array


def zeros(typecode, n):
    return array(typecode, [0] * n)
