"""system.dataset: every function answers with a new dataset."""

import csv
import html
import io

from com.inductiveautomation.ignition.common._dataset import BasicDataset, Dataset, java_class, type_of
from com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities import PyDataSet
from java._object import java_double, java_string
from java.lang import ArrayIndexOutOfBoundsException, IllegalArgumentException
from java.text import ParseException, SimpleDateFormat
from java.util import Date
from sightline_dialect.values.arithmetic import cmp
from sightline_dialect.values.text import text

from .dates import locale_of

def _dataset(x):
    if isinstance(x, PyDataSet):
        return x.dataset
    if isinstance(x, BasicDataset):
        return x
    raise TypeError("expected a dataset, got %s" % type(x).__name__)


def to_data_set(headers, data=None):
    if data is None:
        return _dataset(headers)
    rows = [list(row) for row in data]
    names = list(headers)
    for i, row in enumerate(rows):
        if len(row) != len(names):
            raise IllegalArgumentException("Row %d doesn't have the same number of columns as header list." % i)
    columns = [list(c) for c in zip(*rows)] if rows else [[] for _ in names]
    return _typed(names, columns)


def _typed(names, columns):
    types = [type_of(c) for c in columns]
    return BasicDataset(names, types, [_numbers(c, t) for c, t in zip(columns, types)])


def _numbers(column, kind):
    """Whole numbers among floats become floats."""
    if any(isinstance(v, float) for v in column) and all(v is None or isinstance(v, (int, float)) and not isinstance(v, bool) for v in column):
        return [None if v is None else float(v) for v in column]
    return column


def to_py_data_set(dataset):
    return dataset if isinstance(dataset, PyDataSet) else PyDataSet(_dataset(dataset))


def _from_rows(source, rows):
    columns = [list(c) for c in zip(*rows)] if rows else [[] for _ in source._names]
    return BasicDataset(source._names, source._types, columns)


def _checked_row(source, row):
    if not 0 <= row < source.getRowCount():
        raise ArrayIndexOutOfBoundsException("Row index %d is out of bounds for a dataset of %d rows" % (row, source.getRowCount()))


def add_row(dataset, rowIndex, row=None):
    """Also with two arguments: appended at the end."""
    if row is None:
        return add_rows(dataset, [list(rowIndex)])
    return add_rows(dataset, rowIndex, [list(row)])


def add_rows(dataset, rowIndex, rows=None):
    source = _dataset(dataset)
    if rows is None:
        rowIndex, rows = source.getRowCount(), rowIndex
    for row in rows:
        if len(row) != source.getColumnCount():
            raise IllegalArgumentException("Row has %d values, the dataset has %d columns" % (len(row), source.getColumnCount()))
    at = source.getRowCount() if rowIndex == -1 else rowIndex
    if not 0 <= at <= source.getRowCount():
        raise ArrayIndexOutOfBoundsException("Row index %d is out of bounds for a dataset of %d rows" % (at, source.getRowCount()))
    made = source.rows()
    made[at:at] = [list(r) for r in rows]
    return _retyped(source, made)


def _retyped(source, rows):
    columns = [list(c) for c in zip(*rows)] if rows else [[] for _ in source._names]
    types = [type_of(c) if getattr(t, "__java__", "") == "java.lang.Object" or not source.getRowCount() else t for c, t in zip(columns, source._types)]
    return BasicDataset(source._names, types, columns)


def delete_row(dataset, rowIndex):
    return delete_rows(dataset, [rowIndex])


def delete_rows(dataset, rowIndices):
    source = _dataset(dataset)
    for row in rowIndices:
        _checked_row(source, row)
    gone = set(rowIndices)
    return _from_rows(source, [r for i, r in enumerate(source.rows()) if i not in gone])


def set_value(dataset, rowIndex, columnNameOrIndex, value):
    source = _dataset(dataset)
    column = source._column(columnNameOrIndex)
    _checked_row(source, rowIndex)
    columns = list(source._columns)
    columns[column] = list(columns[column])
    columns[column][rowIndex] = value
    return BasicDataset(source._names, source._types, columns, source._qualities)


def update_row(dataset, rowIndex, changes):
    made = _dataset(dataset)
    for name, value in changes.items():
        made = set_value(made, rowIndex, name, value)
    return made


def clear_dataset(dataset):
    source = _dataset(dataset)
    return BasicDataset(source._names, source._types, [[] for _ in source._names])


def get_column_headers(dataset):
    return list(_dataset(dataset)._names)


def filter_columns(dataset, columns):
    source = _dataset(dataset)
    kept = [source._column(c) for c in columns]
    return BasicDataset([source._names[i] for i in kept], [source._types[i] for i in kept], [source._columns[i] for i in kept])


def append_dataset(dataset1, dataset2):
    a, b = _dataset(dataset1), _dataset(dataset2)
    if a.getColumnCount() != b.getColumnCount():
        raise IllegalArgumentException("Datasets must have the same number of columns")
    return BasicDataset(a._names, a._types if a.getRowCount() else b._types, [x + y for x, y in zip(a._columns, b._columns)])


def add_column(dataset, colIndex, col=None, colName=None, colType=None):
    source = _dataset(dataset)
    if colType is None and not isinstance(colIndex, int):
        colIndex, col, colName, colType = source.getColumnCount(), colIndex, col, colName
    at = source.getColumnCount() if colIndex == -1 else colIndex
    values = list(col)
    if source.getColumnCount() and len(values) != source.getRowCount():
        raise IllegalArgumentException("The column has %d values, the dataset has %d rows" % (len(values), source.getRowCount()))
    kind = type_of(values) if colType is None else java_class(colType)
    names, types, columns = list(source._names), list(source._types), list(source._columns)
    names.insert(at, colName)
    types.insert(at, kind)
    columns.insert(at, values)
    return BasicDataset(names, types, columns)


def sort(dataset, keyColumn, ascending=True, naturalOrdering=True):
    import functools

    source = _dataset(dataset)
    column = source._column(keyColumn)
    compare = _natural if naturalOrdering else cmp
    key = functools.cmp_to_key(lambda a, b: compare(a[column], b[column]))
    return _from_rows(source, sorted(source.rows(), key=key, reverse=not ascending))


def _natural(a, b):
    if not isinstance(a, str) or not isinstance(b, str):
        return cmp(a, b)
    return cmp(_chunks(a), _chunks(b))


def _chunks(s):
    import re

    return [int(p) if p.isdigit() else p.lower() for p in re.split(r"(\d+)", str.__str__(s)) if p]


# --- text forms ---


def _csv_cell(value, export):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Date):
        return SimpleDateFormat("yyyy-MM-dd HH:mm:ss").format(value)
    return java_string(value)


_CODES = {"String": "str", "Integer": "I", "Long": "L", "Double": "D", "Float": "F", "Boolean": "B", "Date": "date", "Short": "S", "Object": "O"}
_NAMES = {v: "java.util.Date" if v == "date" else "java.lang." + k for k, v in _CODES.items()}


def _quoted(s):
    return '"' + s.replace('"', '""') + '"'


def to_csv(dataset, showHeaders=True, forExport=False, localized=False):
    source = _dataset(dataset)
    lines = []
    if forExport:
        lines += ['"#NAMES"', ",".join(_quoted(n) for n in source._names), '"#TYPES"']
        lines.append(",".join(_quoted(_CODES.get(t.rpartition(".")[2], "O")) for t in source.column_types()))
        lines.append('"#ROWS","%d"' % source.getRowCount())
    elif showHeaders:
        lines.append(",".join(_quoted(n) for n in source._names))
    for row in source.rows():
        lines.append(",".join(_quoted(_csv_cell(v, forExport)) for v in row))
    return text("\n".join(lines) + "\n")


def from_csv(csv):
    return _from_csv(csv)


def _from_csv(source):
    lines = [row for row in csv.reader(io.StringIO(str.__str__(source))) if row]
    if len(lines) < 4 or lines[0][0] != "#NAMES":
        raise IllegalArgumentException("The CSV text must have #NAMES, #TYPES and #ROWS, as toCSV writes it with forExport")
    names, kinds = lines[1], [_NAMES.get(k, "java.lang.String") for k in lines[3]]
    rows = [[_parsed(v, k) for v, k in zip(row, kinds)] for row in lines[5:]]
    return BasicDataset(names, kinds, [list(c) for c in zip(*rows)] if rows else [[] for _ in names])


def _parsed(value, kind):
    name = kind.rpartition(".")[2]
    if name == "String":
        return text(value)
    if value == "":
        return None
    if name in ("Integer", "Long", "Short"):
        return int(value)
    if name in ("Double", "Float"):
        return float(value)
    if name == "Boolean":
        return value.lower() == "true"
    if name == "Date":
        try:
            return SimpleDateFormat("yyyy-MM-dd HH:mm:ss").parse(value)
        except ParseException:
            return Date(value)
    return text(value)


def data_set_to_html(showHeaders, dataset, title):
    source = _dataset(dataset)
    parts = ["<html><head><title>%s</title></head><body><h1>%s</h1><table border=\"1\">" % (html.escape(title), html.escape(title))]
    if showHeaders:
        parts.append("<tr>" + "".join("<th>%s</th>" % html.escape(n) for n in source._names) + "</tr>")
    for row in source.rows():
        parts.append("<tr>" + "".join("<td>%s</td>" % html.escape(_csv_cell(v, False)) for v in row) + "</tr>")
    return text("\n".join(parts) + "</table></body></html>")


def format_dates(dataset, dateFormat, locale=None):
    source = _dataset(dataset)
    shown = SimpleDateFormat(dateFormat, locale_of(locale))
    columns = [[shown.format(v) if isinstance(v, Date) else v for v in c] for c in source._columns]
    types = ["java.lang.String" if n == "java.util.Date" else n for n in source.column_types()]
    return BasicDataset(source._names, types, columns)


_FUNCTIONS = {
    "toDataSet": to_data_set, "toDataset": to_data_set, "toPyDataSet": to_py_data_set, "addRow": add_row, "addRows": add_rows, "deleteRow": delete_row,
    "deleteRows": delete_rows, "setValue": set_value, "updateRow": update_row, "clearDataset": clear_dataset,
    "getColumnHeaders": get_column_headers, "filterColumns": filter_columns, "appendDataset": append_dataset, "addColumn": add_column,
    "sort": sort, "toCSV": to_csv, "fromCSV": from_csv, "dataSetToHTML": data_set_to_html, "formatDates": format_dates,
}  # fmt: skip
FUNCTIONS = {"system.dataset." + name: function for name, function in _FUNCTIONS.items()}
