ds = system.dataset.toDataSet(['id', 'name', 'v'], [[1, 'a', 1.5], [2, 'b', None], [10, 'c', 3]])
print ds, ds.rowCount, ds.getColumnCount(), ds.getColumnNames(), ds.getValueAt(0, 'name'), ds.getValueAt(2, 2), ds.columnNames[0], ds.getColumnIndex('V'), ds.getColumnAsList(0), ds.getColumnType(2), ds.getColumnType(0).getSimpleName()
py = system.dataset.toPyDataSet(ds)
print py, len(py), py[0]['name'], py[1][2], py[-1]['id'], [r['id'] for r in py], [list(r) for r in py][0], py.getValueAt(1, 0), py[0], py.rowCount
for row in py:
    for value in row: print value,
    print row.name if hasattr(row, 'name') else ''
print [r['v'] for r in py if r['v'] > 1], len(py[0]), 'a' in py[0]
d2 = system.dataset.addRow(ds, [3, 'd', 4.5]); print d2.rowCount, ds.rowCount, d2.getValueAt(3, 1)
d2 = system.dataset.addRow(ds, 0, [0, 'z', 0.0]); print d2.getValueAt(0, 'name')
d2 = system.dataset.addRows(ds, [[4, 'e', 1.0], [5, 'f', 2.0]]); print d2.rowCount
d2 = system.dataset.setValue(ds, 1, 'v', 9.5); print d2.getValueAt(1, 2), ds.getValueAt(1, 2)
d2 = system.dataset.updateRow(ds, 0, {'name': 'zz', 'v': 0.1}); print d2.getValueAt(0, 1), d2.getValueAt(0, 2)
d2 = system.dataset.deleteRow(ds, 0); print d2.rowCount, d2.getValueAt(0, 0)
d2 = system.dataset.deleteRows(ds, [0, 2]); print d2.rowCount, d2.getValueAt(0, 0)
print system.dataset.getColumnHeaders(ds), system.dataset.getColumnHeaders(py)
d2 = system.dataset.filterColumns(ds, ['v', 'id']); print d2.columnNames, system.dataset.filterColumns(ds, [1]).columnNames
d2 = system.dataset.sort(ds, 'id', False); print [r['id'] for r in system.dataset.toPyDataSet(d2)], [r[0] for r in system.dataset.toPyDataSet(system.dataset.sort(ds, 'v'))]
d2 = system.dataset.appendDataset(ds, ds); print d2.rowCount
d2 = system.dataset.addColumn(ds, [7, 8, 9], 'n', int); print d2.columnNames, d2.getValueAt(2, 'n'), system.dataset.addColumn(ds, 0, ['x', 'y', 'z'], 's', str).columnNames
print system.dataset.toCSV(ds), system.dataset.fromCSV(system.dataset.toCSV(ds, True, True)) == ds, system.dataset.clearDataset(ds).rowCount
print '<td>b</td>' in system.dataset.dataSetToHTML(True, ds, 'T'), system.dataset.toDataSet(py) is not None, system.dataset.toDataSet([], []).rowCount
t = system.dataset.toDataSet(['t'], [[system.date.getDate(2024, 0, 2)]]); print system.dataset.formatDates(t, 'dd.MM.yyyy').getValueAt(0, 0)
import java.lang
try:
    ds.getValueAt(99, 0)
except java.lang.ArrayIndexOutOfBoundsException, e:
    print 'caught', e.message
try:
    py[5]
except IndexError, e:
    print e
try:
    py[0]['nope']
except (IndexError, KeyError), e:
    print e
from com.inductiveautomation.ignition.common import BasicDataset, Dataset, TypeUtilities
print isinstance(ds, Dataset), isinstance(ds, BasicDataset), isinstance(py, Dataset), BasicDataset(ds).rowCount, TypeUtilities.toInteger('5'), TypeUtilities.toBool('true'), TypeUtilities.toDouble(2)
from com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities import PyDataSet
print isinstance(py, PyDataSet), type(ds), BasicDataset(['a'], [java.lang.Integer], [[1, 2]]).getValueAt(1, 'a')
