"""How values cross, both ways: the counterpart of packages/python/src/values/wire.ts (rules SCR10 to SCR19)."""
import base64
import datetime
import json
import math

import sightline_dialect as dialect
from com.inductiveautomation.ignition.common import BasicDataset
from com.inductiveautomation.ignition.common.model.values import BasicQualifiedValue, QualityCode
from com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities import PyDataSet
from java.util import Date

from .records import PyJsonObjectAdapter, RecordStore, records
from .tag_results import TagPath

_text = dialect.text
_unicode = dialect.unicode
_new_text, _new, _set = str.__new__, object.__new__, object.__setattr__
_SCALARS = frozenset((int, float, bool, type(None)))
MAX_DEPTH = 100
_MAX_FUNCTIONS = 10000

_to_java = {"String": "java.lang.String", "Integer": "java.lang.Integer", "Long": "java.lang.Long", "Float": "java.lang.Float",
            "Double": "java.lang.Double", "Boolean": "java.lang.Boolean", "Short": "java.lang.Short", "Byte": "java.lang.Byte",
            "DateTime": "java.util.Date", "date": "java.util.Date", "Date": "java.util.Date", "Object": "java.lang.Object"}
_COLUMNS = {"Double": float, "Float": float, "Long": dialect.long}
_FLOATS = ("Double", "Float")
_SAFE = 2**53 - 1  # what a number of the gateway holds with all its digits
_from_java = {"java.util.Date": "DateTime", "java.sql.Timestamp": "DateTime"}


class Names(dict):
    """Keys of objects as scripts get all text from outside: unicode. Made once each, since rows of a table share theirs."""

    def __missing__(self, name):
        if len(self) > 20000:
            self.clear()
        made = self[name] = _text(name)
        return made


_names = Names()


class JsonDict(dict):
    """An object of a property tree as a script's own copy: a dict that also answers to attributes."""

    __slots__ = ()

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError("'dict' object has no attribute '%s'" % name) from None


class ScriptObject:
    """`event` and its like: members as attributes, and as items."""

    def __init__(self, members):
        self.__dict__.update(members)

    def __getitem__(self, name):
        try:
            return self.__dict__[name]
        except KeyError:
            raise KeyError(name) from None

    def __getattr__(self, name):
        """Getters of the original's beans: `event.getCurrentValue()`."""
        member = name[3:4].lower() + name[4:]
        if name.startswith("get") and member in self.__dict__:
            return lambda: self.__dict__[member]
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def get(self, name, default=None):
        return self.__dict__.get(name, default)

    def has_key(self, name):
        return name in self.__dict__

    def keys(self):
        return list(self.__dict__)

    def __contains__(self, name):
        return name in self.__dict__

    def __repr__(self):
        return repr(self.__dict__)


class Codec:
    """Encodes and decodes; knows the functions scripts handed out and makes the objects they get."""

    def __init__(self, make_object):
        self._make_object = make_object
        self._functions = {}
        self._function_ids = {}
        self._next_function = 1
        self._decoders = {
            "o": lambda v: JsonDict((_names[k], self.decode(x)) for k, x in v),
            "f": float,
            "n": float,
            "i": int,
            "d": _date,
            "ds": self._dataset,
            "pds": lambda v: PyDataSet(self._dataset(v)),
            "qv": self._qualified,
            "q": lambda v: QualityCode.from_name(v[0], v[1]),
            "so": lambda v: ScriptObject({k: TagPath(x) if k == "tagPath" else self.decode(x) for k, x in v}),
            "rows": records,
            "block": RecordStore().records,
            "ref": lambda v: self._make_object(tuple(v)),
            "b": lambda v: bytearray(base64.b64decode(v)),
            "fn": self._function,
        }

    def decode_all(self, wires):
        decode = self.decode
        return [x if type(x) in _SCALARS else decode(x) for x in wires]

    def decode(self, wire):
        kind = type(wire)
        if kind is str:
            return _new_text(_unicode, wire)
        if kind in _SCALARS:
            return wire
        if kind is list:
            return self.decode_all(wire)
        tag = wire.get("$")
        if tag is not None:
            return self._decoders[tag](wire["v"])
        decode = self.decode
        return JsonDict([(_names[k], v if type(v) in _SCALARS else decode(v)) for k, v in wire.items()])

    def _dataset(self, columns):
        return BasicDataset([_text(c[0]) for c in columns], [_to_java.get(c[1], "java.lang.Object") for c in columns],
                            [self._cells(*c[1:]) for c in columns])

    def _cells(self, kind, cells, instants=False):
        """In a column of floats or longs every number is one, though it looks like an int. `instants`: milliseconds stand for dates."""
        if instants:
            return [None if x is None else _date(x) for x in cells]
        values = self.decode_all(cells)
        made = _COLUMNS.get(kind)
        return values if made is None else [made(x) if type(x) is int else x for x in values]

    def _qualified(self, v):
        return BasicQualifiedValue(self.decode(v[0]), QualityCode.from_name(v[1], v[2]), _date(v[3]))

    def _function(self, number):
        try:
            return self._functions[number]
        except KeyError:
            raise RuntimeError("the function passed to the gateway is gone: its host was replaced") from None

    def encode(self, value, depth=0):
        kind = type(value)
        if kind is float:
            return _float(value)
        if kind is int:
            return value if -_SAFE <= value <= _SAFE else _long(value)
        if kind in _SCALARS:
            return value
        if isinstance(value, str):
            return str.__str__(value)
        if depth > MAX_DEPTH:
            raise ValueError("a value nested more than %d deep (or in itself) cannot leave a script" % MAX_DEPTH)
        if isinstance(value, dict):
            return self._mapping(value, depth)
        if isinstance(value, (list, tuple)):
            encode = self.encode
            return [x if type(x) is str else encode(x, depth + 1) for x in value]
        return self._special(value, depth)

    def _mapping(self, value, depth):
        wire = {_key(k): self.encode(v, depth + 1) for k, v in value.items()}
        return {"$": "o", "v": list(wire.items())} if "$" in wire else wire

    def _special(self, value, depth):
        to_wire = getattr(type(value), "__sightline_wire__", None)
        if to_wire is not None:
            return to_wire(value, self, depth)
        if isinstance(value, Date):
            return {"$": "d", "v": value.getTime()}
        if isinstance(value, datetime.datetime):
            return {"$": "d", "v": int(datetime.datetime.timestamp(value) * 1000)}
        if isinstance(value, PyDataSet):
            value = value.dataset
        if isinstance(value, BasicDataset):
            return self._encode_dataset(value, depth)
        if isinstance(value, BasicQualifiedValue):
            return {"$": "qv", "v": [self.encode(value.value, depth + 1), *_quality(value.quality), value.timestamp.getTime()]}
        if isinstance(value, QualityCode):
            return {"$": "q", "v": _quality(value)}
        return self._other(value, depth)

    def _other(self, value, depth):
        if isinstance(value, (bytes, bytearray)):
            return {"$": "b", "v": base64.b64encode(bytes(value)).decode()}
        if isinstance(value, ScriptObject):
            return {"$": "so", "v": [[k, self.encode(v, depth + 1)] for k, v in value.__dict__.items()]}
        if isinstance(value, int):
            return self.encode(int(value))
        if isinstance(value, float):
            return _float(float(value))
        if callable(value):
            return {"$": "fn", "v": self._hand_out(value)}
        if hasattr(type(value), "__iter__"):
            return [self.encode(x, depth + 1) for x in value]
        return str(value)

    def _encode_dataset(self, value, depth):
        names, kinds, columns = value.column_names(), value.column_types(), value.columns()
        return {"$": "ds", "v": [self._column(str(n), _from_java.get(str(t), str(t).rsplit(".", 1)[-1]), c, depth + 1)
                                 for n, t, c in zip(names, kinds, columns)]}

    def _column(self, name, kind, cells, depth):
        if kind in _FLOATS:
            return [name, kind, [x if type(x) is float and math.isfinite(x) else self.encode(x, depth) for x in cells]]
        if cells and type(cells[0]) is Date and all(x is None or type(x) is Date for x in cells):
            return [name, kind, [None if x is None else x.getTime() for x in cells], True]
        return [name, kind, [self.encode(x, depth) for x in cells]]

    def _hand_out(self, function):
        number = self._next_function
        self._next_function += 1
        self._functions[number] = function
        if len(self._functions) > _MAX_FUNCTIONS:
            del self._functions[next(iter(self._functions))]
        return number


def _date(millis):
    """A `Date` without what its constructor asks of a script's arguments."""
    made = _new(Date)
    _set(made, "_ms", int(millis))
    return made


def _key(key):
    return str.__str__(key) if isinstance(key, str) else str(key)


def _quality(quality):
    return [str(quality.name), quality.getDiagnosticMessage()]


def _long(value):
    try:
        return {"$": "i", "v": str(value)}
    except ValueError:
        raise OverflowError("an integer of more than 4300 digits cannot leave a script") from None


def _float(value):
    if not math.isfinite(value):
        return {"$": "n", "v": repr(value)}
    return {"$": "f", "v": value} if value == int(value) else value


def encode_adapter(adapter, codec, depth):
    return codec.encode(adapter.to_dict(), depth)


PyJsonObjectAdapter.__sightline_wire__ = encode_adapter
