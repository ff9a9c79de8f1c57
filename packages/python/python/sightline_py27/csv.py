import csv as _csv

from sightline_dialect.text import to_str as _to_str
from ._wrap import fill

fill(globals(), _csv, "writer", "DictWriter")


class _Target:
    def __init__(self, stream):
        self._stream = stream

    def write(self, s):
        return self._stream.write(str.__str__(s))


def _cell(value):
    return "" if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else _to_str(value)


class writer:
    def __init__(self, stream, dialect="excel", **options):
        self._made = _csv.writer(_Target(stream), dialect, **options)
        self.dialect = self._made.dialect

    def writerow(self, row):
        self._made.writerow([v if isinstance(v, (int, float)) or v is None else _cell(v) for v in row])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictWriter(_csv.DictWriter):
    def __init__(self, stream, fieldnames, restval="", extrasaction="raise", dialect="excel", **options):
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction
        self.writer = writer(stream, dialect, **options)

    def writeheader(self):
        self.writer.writerow(self.fieldnames)
