"""com.inductiveautomation.ignition.common.util"""

from java._object import JavaObject as _Object
from .._dataset import BasicDataset as _BasicDataset


class DatasetBuilder(_Object):
    __java__ = "com.inductiveautomation.ignition.common.util.DatasetBuilder"

    def __init__(self):
        self._names, self._types, self._rows = [], None, []

    @staticmethod
    def newBuilder():
        return DatasetBuilder()

    def colNames(self, *names):
        self._names = list(names[0]) if len(names) == 1 and not isinstance(names[0], str) else list(names)
        return self

    def colTypes(self, *types):
        self._types = list(types[0]) if len(types) == 1 and isinstance(types[0], (list, tuple)) else list(types)
        return self

    def addRow(self, *values):
        self._rows.append(list(values[0]) if len(values) == 1 and isinstance(values[0], (list, tuple)) and len(self._names) != 1 else list(values))
        return self

    def build(self):
        columns = [list(c) for c in zip(*self._rows)] if self._rows else [[] for _ in self._names]
        return _BasicDataset(self._names, self._types, columns)
