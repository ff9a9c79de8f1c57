"""Java arrays: `jarray.array(sequence, type)` and `zeros(n, type)`; numbers are `array.array`, objects are lists."""

from .array import array as _Array

_CODES = {"b": "b", "h": "h", "i": "i", "l": "q", "f": "f", "d": "d", "B": "B"}


def array(sequence, kind):
    code = _CODES.get(kind) if isinstance(kind, str) else None
    if code is None:
        return list(sequence)
    if isinstance(sequence, str):
        sequence = [ord(c) - 256 if ord(c) > 127 else ord(c) for c in sequence]
    return _Array(code, sequence)


def zeros(n, kind):
    code = _CODES.get(kind) if isinstance(kind, str) else None
    if code is None:
        return [False if kind == "z" else None] * n
    return _Array(code, [0]) * n
