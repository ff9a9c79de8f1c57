"""Rows of a dataset as scripts see them."""

from sightline_dialect.values.text import text, to_repr

from java._object import JavaObject


class PyRow(JavaObject):
    """One row: by index, by column name, as a sequence."""

    __java__ = "com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities$PyRow"
    __slots__ = ("_set", "_at")

    def __init__(self, dataset, at):
        self._set, self._at = dataset, at

    def _values(self):
        return [c[self._at] for c in self._set._columns]

    def __getitem__(self, key):
        if isinstance(key, str):
            found = self._set.getColumnIndex(key)
            if found < 0:
                raise IndexError("Column '%s' not found." % key)
            return self._set._columns[found][self._at]
        if isinstance(key, slice):
            return self._values()[key]
        columns = self._set._columns
        if not -len(columns) <= key < len(columns):
            raise IndexError("index out of range: %d" % key)
        return columns[key][self._at]

    def __len__(self):
        return len(self._set._columns)

    def __iter__(self):
        return iter(self._values())

    def __contains__(self, value):
        return value in self._values()

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, (PyRow, list, tuple)) else False

    def __hash__(self):
        return self._at

    def __add__(self, other):
        return self._values() + list(other)

    def __getattr__(self, name):
        found = -1 if name.startswith("_") else self._set.getColumnIndex(name)
        if found >= 0:
            return self._set._columns[found][self._at]
        return JavaObject.__getattr__(self, name)

    def keys(self):
        return list(self._set._names)

    def values(self):
        return self._values()

    def items(self):
        return list(zip(self._set._names, self._values()))

    def has_key(self, key):
        return self._set.getColumnIndex(key) >= 0

    def get(self, key, default=None):
        return self[key] if self.has_key(key) else default

    def index(self, value):
        return self._values().index(value)

    def count(self, value):
        return self._values().count(value)

    def getColumnCount(self):
        return len(self)

    def toString(self):
        return text("<PyRow [" + ", ".join(to_repr(v) if not isinstance(v, str) else str.__str__(v) for v in self._values()) + "]>")


def row_at(dataset, key):
    """What `dataset[key]` answers: a row, or the rows of a slice."""
    count = dataset.getRowCount()
    if isinstance(key, slice):
        return [PyRow(dataset, i) for i in range(*key.indices(count))]
    if isinstance(key, str) or not hasattr(type(key), "__index__"):
        raise TypeError("dataset rows are indexed by numbers, not by %s" % to_repr(key))
    if not -count <= key < count:
        raise IndexError("index out of range: %d" % key)
    return PyRow(dataset, key % count)
