"""`json` of Python 2.7 on CPython's: texts come out as `unicode`, keys sort as there, errors are worded as there."""

import json as _json
import re as _re
import types as _types
from json import decoder as _decoder, encoder as _encoder

from sightline_dialect.values.arithmetic import sort_list as _sort_list
from sightline_dialect.values.text import text as _text, to_bytes as _to_bytes, to_repr as _to_repr, unicode as _unicode


class _Made:
    """What a hook answered: it is not looked into again."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value


def _unicoded(value):
    kind = type(value)
    if kind is str:
        return _text(value)
    if kind is list:
        return [_unicoded(v) for v in value]
    if kind is dict:
        return {_text(k) if type(k) is str else k: _unicoded(v) for k, v in value.items()}
    return value.value if kind is _Made else value


def _hook(function):
    return None if function is None else lambda given: _Made(function(given))


class JSONDecoder:
    def __init__(self, encoding=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        objects = None if object_hook is None else lambda d: _Made(object_hook(_unicoded(d)))
        pairs = None if object_pairs_hook is None else lambda items: _Made(object_pairs_hook([(_text(k), _unicoded(v)) for k, v in items]))
        numbers = {"parse_float": _hook(parse_float), "parse_int": _hook(parse_int), "parse_constant": _hook(parse_constant)}
        self._decoder = _json.JSONDecoder(object_hook=objects, object_pairs_hook=pairs, strict=strict, **numbers)

    def decode(self, s):
        s = _source(s)
        try:
            return _unicoded(self._decoder.decode(s))
        except _json.JSONDecodeError as e:
            raise ValueError(_worded(e, s)) from None

    def raw_decode(self, s, idx=0):
        s = _source(s)
        try:
            made, end = self._decoder.raw_decode(s, idx)
        except _json.JSONDecodeError as e:
            raise ValueError("No JSON object could be decoded" if e.msg == "Expecting value" else _worded(e, s)) from None
        return _unicoded(made), end


def _source(s):
    if not isinstance(s, str):
        raise TypeError("expected string or buffer, but got " + _to_repr(type(s)))
    if type(s) is str and not s.isascii() and all(c < "\u0100" for c in s):
        try:
            return _to_bytes(s).decode("utf-8")
        except UnicodeDecodeError:
            return s
    return str.__str__(s)


def _place(s, at):
    line = s.count("\n", 0, at) + 1
    return "line %d column %d" % (line, at - s.rfind("\n", 0, at))


_WORDS = {"Expecting ',' delimiter": "Expecting , delimiter", "Expecting ':' delimiter": "Expecting : delimiter", "Expecting property name enclosed in double quotes": "Expecting property name"}


def _worded(e, s):
    """A syntax error as Jython words it."""
    said, at = _WORDS.get(e.msg, e.msg), e.pos
    if e.msg == "Extra data":
        return "Extra data: %s - %s (char %d - %d)" % (_place(s, at), _place(s, len(s)), at, len(s))
    if e.msg == "Illegal trailing comma before end of object":
        said, at = "Expecting property name", s.index("}", at)
    if e.msg in ("Illegal trailing comma before end of array",) or e.msg == "Expecting value" and (at < len(s) or not s.strip() or s.strip() == "-"):
        return "No JSON object could be decoded"
    if e.msg == "Expecting value" and s.rstrip().endswith(":"):
        return "No JSON object could be decoded"
    if at >= len(s) and s.strip()[:1] in ("{", "[") and "':'" not in e.msg:
        said, at = "Expecting object", len(s) - 1
    return "%s: %s (char %d)" % (said, _place(s, at), at)


_plain_decoder = JSONDecoder()


def loads(s, encoding=None, cls=None, **options):
    if cls is not None:
        return cls(encoding=encoding, **options).decode(s)
    return (JSONDecoder(**options) if options else _plain_decoder).decode(s)


def load(fp, **kwargs):
    return loads(fp.read(), **kwargs)


class JSONEncoder(_json.JSONEncoder):
    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, encoding="utf-8", default=None):
        _json.JSONEncoder.__init__(
            self, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, sort_keys=sort_keys,
            indent=indent, separators=separators or (", ", ": "), default=default,
        )  # fmt: skip

    def default(self, o):
        raise TypeError(_to_repr(o) + " is not JSON serializable")

    def encode(self, o):
        made = self._encoded(o)
        if "\\u00" in made or not self.ensure_ascii and not made.isascii():
            made = self._encoded(_decoded(o))  # a str of bytes is taken as UTF-8, as there
        return _text(made) if not self.ensure_ascii and (not made.isascii() or _has_unicode(o)) else made

    def _encoded(self, o):
        try:
            return _json.JSONEncoder.encode(self, o)
        except TypeError as e:
            if self.sort_keys and str(e).startswith("'<' not supported"):
                return _json.JSONEncoder.encode(_unsorted(self), _sorted(o))
            raise _type_error(e, o) from None
        except ValueError as e:
            raise ValueError(str(e).partition(":")[0]) if "JSON compliant" in str(e) else e from None


def _unsorted(encoder):
    import copy

    made = copy.copy(encoder)
    made.sort_keys = False
    return made


def _sorted(o):
    if isinstance(o, dict):
        return {k: _sorted(dict.__getitem__(o, k)) for k in _sort_list(list(dict.keys(o)))}
    return [_sorted(x) for x in o] if isinstance(o, (list, tuple)) else o


def _decoded(o):
    if type(o) is str and not o.isascii():
        return _source(o)
    if isinstance(o, dict):
        return {_decoded(k): _decoded(v) for k, v in o.items()}
    return [_decoded(x) for x in o] if isinstance(o, (list, tuple)) else o


def _has_unicode(o):
    if isinstance(o, dict):
        return any(_has_unicode(k) or _has_unicode(v) for k, v in o.items())
    return any(map(_has_unicode, o)) if isinstance(o, (list, tuple)) else isinstance(o, _unicode)


_KEYS = _re.compile("keys must be str, int, float, bool or None, not ")


def _type_error(e, o):
    if _KEYS.match(str(e)):
        return TypeError("keys must be a string: " + _to_repr(_bad_key(o)))
    return e


def _bad_key(o):
    for part in _parts(o):
        if isinstance(part, _Made):
            return part.value
        found = _bad_key(part)
        if found is not None:
            return found
    return None


def _parts(o):
    if not isinstance(o, dict):
        return o if isinstance(o, (list, tuple)) else ()
    bad = [_Made(k) for k in o if not isinstance(k, (str, int, float)) and k is not None]
    return bad + list(o.values())


# Setting `json.encoder.FLOAT_REPR` changes nothing, as there.
encoder = _types.SimpleNamespace(JSONEncoder=JSONEncoder, FLOAT_REPR=repr, encode_basestring_ascii=_encoder.encode_basestring_ascii, encode_basestring=_encoder.encode_basestring)
decoder = _types.SimpleNamespace(JSONDecoder=JSONDecoder)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, encoding="utf-8", default=None, sort_keys=False, **kwargs):
    options = {"skipkeys": skipkeys, "ensure_ascii": ensure_ascii, "check_circular": check_circular, "allow_nan": allow_nan, "indent": indent, "separators": separators, "default": default, "sort_keys": sort_keys}
    return (cls or JSONEncoder)(**options, **kwargs).encode(obj)


def dump(obj, fp, **kwargs):
    fp.write(dumps(obj, **kwargs))
