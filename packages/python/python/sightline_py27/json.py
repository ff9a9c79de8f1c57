import json as _json
from collections import OrderedDict as _OrderedDict

from sightline_dialect.text import text as _text, to_bytes as _to_bytes, unicode as _unicode

JSONEncoder, JSONDecoder = _json.JSONEncoder, _json.JSONDecoder


def _unicoded(value):
    kind = type(value)
    if kind is str:
        return _text(value)
    if kind is list:
        return [_unicoded(v) for v in value]
    if kind is dict:
        return {_text(k) if type(k) is str else k: _unicoded(v) for k, v in value.items()}
    return value


def loads(s, encoding=None, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kwargs):
    if not isinstance(s, str):
        raise TypeError("expected string or buffer")
    if type(s) is str and not s.isascii() and all(c < "\u0100" for c in s):
        try:
            s = _to_bytes(s).decode("utf-8")
        except UnicodeDecodeError:
            pass
    if object_pairs_hook is not None:
        pairs = lambda items: object_pairs_hook([(_text(k), _unicoded(v)) for k, v in items])
        return _load(s, object_pairs_hook=pairs, parse_float=parse_float, parse_int=parse_int)
    if object_hook is not None:
        return _unicoded(_load(s, object_hook=lambda d: object_hook(_unicoded(d)), parse_float=parse_float, parse_int=parse_int))
    return _unicoded(_load(s, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant))


def _load(s, **hooks):
    try:
        return _json.loads(str.__str__(s), **hooks)
    except _json.JSONDecodeError as e:
        message = "No JSON object could be decoded" if e.msg == "Expecting value" else str(e)
        raise ValueError(message) from None


def load(fp, **kwargs):
    return loads(fp.read(), **kwargs)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, encoding="utf-8", default=None, sort_keys=False, **kwargs):
    separators = separators or ((", ", ": ") if indent is None else (", ", ": "))
    try:
        made = _json.dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, cls=cls, indent=indent, separators=separators, default=default, sort_keys=sort_keys)
    except TypeError as e:
        raise _error(e, obj) from None
    return made


def _error(e, obj):
    message = str(e)
    if message.startswith("Object of type"):
        from sightline_dialect.text import to_repr

        found = _culprit(obj)
        return TypeError("%s is not JSON serializable" % to_repr(found[0])) if found else TypeError(message)
    return e


def _culprit(obj):
    if isinstance(obj, dict):
        parts = list(obj.values())
    elif isinstance(obj, (list, tuple)):
        parts = obj
    else:
        return None if obj is None or isinstance(obj, (str, int, float)) else [obj]
    for part in parts:
        found = _culprit(part)
        if found:
            return found
    return None


def dump(obj, fp, **kwargs):
    fp.write(dumps(obj, **kwargs))
