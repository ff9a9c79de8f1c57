"""PyDataSet: a dataset that scripts iterate and index row by row."""

from sightline_dialect.values.text import text, to_repr

from java._object import JavaObject
from java._throwables import IndexOutOfBoundsException
from ..._dataset import Dataset

__java__ = "com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities"


class PyRow(JavaObject):
    """One row: by index, by column name, as a sequence."""

    __java__ = __java__ + "$PyRow"
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


class PyDataSet(Dataset):
    __java__ = __java__ + "$PyDataSet"

    def __init__(self, dataset):
        self.dataset = dataset.dataset if isinstance(dataset, PyDataSet) else dataset
        self._names, self._types, self._columns, self._qualities = (self.dataset._names, self.dataset._types, self.dataset._columns, self.dataset._qualities)

    def __len__(self):
        return self.dataset.getRowCount()

    def __bool__(self):
        return len(self) > 0

    def __iter__(self):
        dataset = self.dataset
        return iter([PyRow(dataset, i) for i in range(dataset.getRowCount())])

    def __getitem__(self, key):
        n = len(self)
        if isinstance(key, slice):
            return [PyRow(self.dataset, i) for i in range(*key.indices(n))]
        if not -n <= key < n:
            raise IndexError("index out of range: %d" % key)
        return PyRow(self.dataset, key % n)

    def getUnderlyingDataset(self):
        return self.dataset

    def toString(self):
        return text("<PyDataset rows:%d cols:%d>" % (len(self), len(self._names)))

    def __eq__(self, other):
        return isinstance(other, Dataset) and self._names == other._names and self._columns == other._columns

    def __hash__(self):
        return id(self)


def _delegate(name):
    return lambda self, *args: getattr(self.dataset, name)(*args)


for _name in "getRowCount getColumnCount getColumnNames getColumnName getColumnTypes getColumnType getColumnIndex getColumnAsList getValueAt getQualityAt getPrimitiveValueAt binarySearch column_names column_types columns rows _column _checked".split():
    setattr(PyDataSet, _name, _delegate(_name))
