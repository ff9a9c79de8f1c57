"""system.util.jsonEncode and jsonDecode."""

import json

from java.util import Date
from org.json import JSONException
from sightline_dialect.values.text import text, to_str
from sightline_py27.json import _unicoded


def json_encode(pyObj, indentFactor=None):
    """Compact without an indent, as the gateway writes it; dates become their text."""
    value = _plain(pyObj)
    separators = (",", ":") if indentFactor is None else (",", ": ")
    return text(json.dumps(value, ensure_ascii=False, separators=separators, indent=indentFactor, allow_nan=True))


def _plain(value):
    if value is None or isinstance(value, (bool, int, float)):
        return int(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, dict) or hasattr(value, "keys") and hasattr(value, "__getitem__") and not isinstance(value, type):
        return {_key(k): _plain(value[k]) for k in list(value.keys())}
    if hasattr(value, "column_names"):
        return _dataset(value)
    if isinstance(value, (list, tuple, set, frozenset)) or hasattr(value, "__iter__"):
        return [_plain(v) for v in value]
    return to_str(value, False)


def _key(key):
    return str.__str__(key) if isinstance(key, str) else to_str(key, False)


def _dataset(value):
    names = value.column_names()
    columns = [{"name": str.__str__(n), "type": t} for n, t in zip(names, value.column_types())]
    return {"columns": columns, "rows": [[_plain(v) for v in row] for row in zip(*value.columns())]}


def json_decode(jsonString):
    if jsonString is None:
        return None
    if not isinstance(jsonString, str):
        raise TypeError("jsonDecode(): expected a string, got %s" % type(jsonString).__name__)
    try:
        return _unicoded(json.loads(str.__str__(jsonString)))
    except json.JSONDecodeError as e:
        raise JSONException("jsonDecode(): %s" % e) from None
    except RecursionError:
        raise JSONException("jsonDecode(): the text is nested too deep") from None


FUNCTIONS = {"system.util.jsonEncode": json_encode, "system.util.jsonDecode": json_decode}
