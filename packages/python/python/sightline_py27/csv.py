import csv as _csv

from sightline_dialect.values.text import to_str as _to_str
from ._wrap import fill

fill(globals(), _csv, "writer", "reader", "DictReader", "DictWriter", "unix_dialect")
_csv.unregister_dialect("unix")


def _options(options):
    for name in ("delimiter", "quotechar", "escapechar"):
        value = options.get(name)
        if isinstance(value, str) and len(value) != 1:
            raise TypeError('"%s" must be a 1-character string' % name)
    return options


def reader(lines, dialect="excel", **options):
    return _Reader(lines, dialect, options)


class _Reader:
    def __init__(self, lines, dialect, options):
        self._made = _csv.reader(lines, dialect, **_options(options))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._made)

    next = __next__
    line_num = property(lambda self: self._made.line_num)
    dialect = property(lambda self: self._made.dialect)


class DictReader(_csv.DictReader):
    def __next__(self):
        return dict(_csv.DictReader.__next__(self))

    next = __next__


class _Target:
    def __init__(self, stream):
        self._stream = stream

    def write(self, s):
        return self._stream.write(str.__str__(s))


def _cell(value):
    return "" if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else _to_str(value)


class writer:
    def __init__(self, stream, dialect="excel", **options):
        self._made = _csv.writer(_Target(stream), dialect, **_options(options))
        self.dialect = self._made.dialect

    def writerow(self, row):
        if not hasattr(type(row), "__iter__") and not hasattr(type(row), "__getitem__"):
            raise _csv.Error("sequence expected")
        self._made.writerow([v if isinstance(v, (int, float)) or v is None else _cell(v) for v in row])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictWriter(_csv.DictWriter):
    def _dict_to_list(self, row):
        unknown = [k for k in row if k not in self.fieldnames] if self.extrasaction == "raise" else []
        if unknown:
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(str, unknown)))
        return [row.get(key, self.restval) for key in self.fieldnames]

    def __init__(self, stream, fieldnames, restval="", extrasaction="raise", dialect="excel", **options):
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction
        self.writer = writer(stream, dialect, **options)

    def writeheader(self):
        self.writer.writerow(self.fieldnames)
