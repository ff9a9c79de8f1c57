import array as _array

from ._wrap import bytes_in, bytes_out


class array(_array.array):
    """`array.array` with Python 2's methods; typecode `c` is bytes."""

    def __new__(cls, typecode, values=()):
        if typecode == "c":
            typecode = "b"
        if isinstance(values, str):
            values = [b - 256 if b > 127 and typecode == "b" else b for b in bytes_in(values)]
        return _array.array.__new__(cls, typecode, values)

    def tostring(self):
        return bytes_out(self.tobytes())

    def fromstring(self, s):
        self.frombytes(bytes_in(s))

    def __repr__(self):
        return "array('%s', %s)" % (self.typecode, repr(self.tolist()))

    __str__ = __repr__

    @property
    def length(self):
        return len(self)


ArrayType = array
