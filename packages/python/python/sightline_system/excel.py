"""system.dataset.toExcel: a workbook (.xlsx) as bytes, one sheet for each dataset."""
import binascii
import struct
from html import escape

from sightline_dialect.calendar import zones as _zones
from java._object import java_string
from java.util import Date

from .dataset import _dataset

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAY_MS = 86400000.0
_EPOCH = 25569
_STYLES = (
    '<styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>' % _MAIN
)


def to_excel(showHeaders, dataset, nullsEmpty=False, sheetNames=None):
    datasets = list(dataset) if isinstance(dataset, (list, tuple)) else [dataset]
    names = [_sheet_name(sheetNames, i) for i in range(len(datasets))]
    parts = _parts(names, [_sheet(_dataset(d), showHeaders, nullsEmpty) for d in datasets])
    return _archive([(path.encode(), (_HEAD + text).encode("utf-8", "replace")) for path, text in parts])


def _archive(files):
    """A zip archive whose files are stored as they are; 1 January 1980 is the time of all."""
    out, directory = bytearray(), bytearray()
    for path, content in files:
        facts = struct.pack("<HHHHHIIIHH", 20, 0x800, 0, 0, 33, binascii.crc32(content), len(content), len(content), len(path), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + facts + struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + path
        out += b"PK\x03\x04" + facts + path + content
    end = struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(out), 0)
    return out + directory + b"PK\x05\x06" + end


def _sheet_name(names, index):
    name = names[index] if names and index < len(names) else "Sheet%d" % (index + 1)
    return "".join("_" if c in "[]:*?/\\" else c for c in str.__str__(name))[:31] or "Sheet%d" % (index + 1)


def _parts(names, sheets):
    numbers = range(1, len(names) + 1)
    override = '<Override PartName="/xl/%s.xml" ContentType="%s"/>'
    kinds = "".join(override % ("worksheets/sheet%d" % n, _TYPE % "worksheet") for n in numbers)
    kinds += override % ("workbook", _TYPE % "sheet.main") + override % ("styles", _TYPE % "styles")
    yield "[Content_Types].xml", (
        '<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        "%s</Types>" % (_PACKAGE, kinds)
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    listed = "".join('<sheet name="%s" sheetId="%d" r:id="rId%d"/>' % (escape(name), n, n) for n, name in zip(numbers, names))
    yield "xl/workbook.xml", '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (_MAIN, _OFFICE, listed)
    yield "xl/_rels/workbook.xml.rels", _relations([("worksheet", "worksheets/sheet%d.xml" % n) for n in numbers] + [("styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES
    for n, sheet in zip(numbers, sheets):
        yield "xl/worksheets/sheet%d.xml" % n, sheet


def _relations(targets):
    rows = ['<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (i + 1, _OFFICE, kind, target) for i, (kind, target) in enumerate(targets)]
    return '<Relationships xmlns="%s/relationships">%s</Relationships>' % (_PACKAGE, "".join(rows))


def _sheet(source, show_headers, nulls_empty):
    rows = [list(source.column_names())] if show_headers else []
    rows += [list(row) for row in source.rows()]
    cells = "".join("<row>%s</row>" % "".join(_cell(v, nulls_empty) for v in row) for row in rows)
    return '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (_MAIN, cells)


def _cell(value, nulls_empty):
    if value is None:
        return "<c/>" if nulls_empty else _text_cell("null")
    if isinstance(value, bool):
        return '<c t="b"><v>%d</v></c>' % value
    if isinstance(value, (int, float)) and value == value and abs(value) != float("inf"):
        return "<c><v>%s</v></c>" % repr(value + 0)
    if isinstance(value, Date):
        ms = value.getTime()
        return '<c s="1"><v>%r</v></c>' % ((ms + _zones.default().offset(ms)) / _DAY_MS + _EPOCH)
    return _text_cell(java_string(value))


def _text_cell(value):
    shown = "".join(c for c in str.__str__(value) if c >= " " or c in "\t\n\r")
    return '<c t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % escape(shown, quote=False)


FUNCTIONS = {"system.dataset.toExcel": to_excel}
