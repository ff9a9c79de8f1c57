"""Dataset: immutable columns with names and Java types."""

from sightline_dialect.values.text import text

from java._object import JavaObject, JavaType
from java._throwables import ArrayIndexOutOfBoundsException, IllegalArgumentException, NullPointerException

from ._rows import PyRow, row_at

_CLASSES = {}


def java_class(kind):
    """The Java class object of a column type given as class, Python type or name."""
    if isinstance(kind, str):
        return _by_name(str.__str__(kind))
    import java.lang
    import java.util

    from sightline_dialect.values.arithmetic import long
    from sightline_dialect.values.text import unicode

    simple = {str: java.lang.String, unicode: java.lang.String, int: java.lang.Integer, long: java.lang.Long, float: java.lang.Double, bool: java.lang.Boolean, None: java.lang.Object, object: java.lang.Object}
    return simple.get(kind, kind)


def _by_name(name):
    import importlib

    if name not in _CLASSES:
        module, _, last = name.rpartition(".")
        try:
            _CLASSES[name] = getattr(importlib.import_module(module or "java.lang"), last)
        except (ImportError, AttributeError):
            _CLASSES[name] = _by_name("java.lang.Object")
    return _CLASSES[name]


def type_of(values):
    """Java class of a column from its first value."""
    import java.lang
    import java.util

    for value in values:
        if value is None:
            continue
        if isinstance(value, bool):
            return java.lang.Boolean
        if isinstance(value, int):
            return java.lang.Integer if all(v is None or isinstance(v, int) and -(2**31) <= v < 2**31 for v in values) else java.lang.Long
        if isinstance(value, float):
            return java.lang.Double
        if isinstance(value, str):
            return java.lang.String
        return java.util.Date if isinstance(value, java.util.Date) else type(value)
    return java.lang.Object if values else java.lang.String


class Dataset(JavaObject):
    __java__ = "com.inductiveautomation.ignition.common.Dataset"


class AbstractDataset(Dataset):
    __java__ = "com.inductiveautomation.ignition.common.AbstractDataset"


class BasicDataset(AbstractDataset):
    """`columns[c][r]`; also made from one argument, another dataset."""

    __java__ = "com.inductiveautomation.ignition.common.BasicDataset"

    def __init__(self, names=(), types=None, columns=None, qualities=None):
        if isinstance(names, Dataset):
            names, types, columns, qualities = names._names, names._types, names._columns, names._qualities
        self._names = [text(n) for n in names]
        self._columns = [list(c) for c in columns] if columns is not None else [[] for _ in self._names]
        self._types = [java_class(t) for t in types] if types is not None else [type_of(c) for c in self._columns]
        self._qualities = qualities
        self._index = None

    # --- for codecs ---

    def column_names(self):
        return self._names

    def column_types(self):
        return [getattr(t, "__java__", "java.lang.Object") for t in self._types]

    def columns(self):
        return self._columns

    # --- for scripts ---

    def getRowCount(self):
        return len(self._columns[0]) if self._columns else 0

    def getColumnCount(self):
        return len(self._names)

    def getColumnNames(self):
        return list(self._names)

    def getColumnName(self, c):
        return self._names[self._checked(c)]

    def getColumnTypes(self):
        return list(self._types)

    def getColumnType(self, c):
        return self._types[self._checked(c)]

    def getColumnIndex(self, name):
        """-1 where there is none; case counts only if a name matches exactly."""
        if self._index is None:
            self._index = {}
            for i, n in enumerate(self._names):
                self._index.setdefault(n.lower(), i)
            for i in range(len(self._names) - 1, -1, -1):
                self._index[("exact", self._names[i])] = i
        found = self._index.get(("exact", name))
        return self._index.get(name.lower(), -1) if found is None else found

    def getColumnAsList(self, c):
        from java.util import ArrayList

        return ArrayList(self._columns[self._checked(c)])

    def getValueAt(self, row, column):
        values = self._columns[self._column(column)]
        if not 0 <= row < len(values):
            raise ArrayIndexOutOfBoundsException("Index %d out of bounds for length %d" % (row, len(values)))
        return values[row]

    def getQualityAt(self, row, column):
        from .model.values import QualityCode

        c = self._column(column)
        self.getValueAt(row, c)
        return self._qualities[c][row] if self._qualities else QualityCode.Good

    def getPrimitiveValueAt(self, row, column):
        value = self.getValueAt(row, column)
        return float("nan") if value is None else float(value) if not hasattr(value, "getTime") else float(value.getTime())

    def binarySearch(self, column, key):
        import bisect

        return bisect.bisect_left(self._columns[self._column(column)], key)

    def _column(self, column):
        if isinstance(column, str):
            found = self.getColumnIndex(column)
            if found < 0:
                raise NullPointerException("Column '%s' does not exist in the dataset" % column)
            return found
        return self._checked(column)

    def _checked(self, c):
        if isinstance(c, str) or not isinstance(c, int):
            raise TypeError("column index must be an integer")
        if not 0 <= c < len(self._names):
            raise ArrayIndexOutOfBoundsException("Index %d out of bounds for length %d" % (c, len(self._names)))
        return c

    def toString(self):
        return text("Dataset [%dR x %dC]" % (self.getRowCount(), self.getColumnCount()))

    def __eq__(self, other):
        return isinstance(other, BasicDataset) and self._names == other._names and self._columns == other._columns

    def __hash__(self):
        return id(self)

    def __len__(self):
        return self.getRowCount()

    def __iter__(self):
        return iter([PyRow(self, i) for i in range(self.getRowCount())])

    def __getitem__(self, key):
        return row_at(self, key)

    def __bool__(self):
        return True

    def rows(self):
        """Rows as lists, for the functions of system.dataset."""
        return [list(r) for r in zip(*self._columns)] if self._columns else []
