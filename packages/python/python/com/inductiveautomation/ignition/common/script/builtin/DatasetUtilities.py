"""PyDataSet: a dataset that scripts iterate and index row by row."""

from sightline_dialect.values.text import text

from ..._dataset import Dataset
from ..._rows import PyRow, row_at

__java__ = "com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities"


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
        return iter(self.dataset)

    def __getitem__(self, key):
        return row_at(self.dataset, key)

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
