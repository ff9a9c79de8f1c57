"""Session records: `system.perspective.getSessionInfo` answers with a list of these, made when they are looked at."""
import copy
import json
from array import array
from base64 import b64decode

import sightline_dialect as dialect

_text = dialect.text


def _texts(value):
    kind = type(value)
    if kind is str:
        return _text(value)
    if kind is list:
        return [_texts(x) for x in value]
    if kind is dict:
        return {k: _texts(v) for k, v in value.items()}
    return value


def records(block):
    """Records sent whole: one JSON object a line."""
    return [record(_texts(json.loads(line))) for line in block.split("\n")] if block else []


def record(values):
    """A record of its own, with these values."""
    return PyJsonObjectAdapter([None, 0, {_text(key): value for key, value in values.items()}])


class Block:
    """What the records of one answer share: the names, the numbers by name, and the texts the host keeps of each by slot."""

    __slots__ = ("keys", "numbers", "slots", "texts")

    def __init__(self, keys, numbers, slots, texts):
        self.keys = keys
        self.numbers = numbers
        self.slots = slots
        self.texts = texts


def _numbers(wire):
    kind, text = wire
    made = array(kind)
    made.frombytes(b64decode(text))
    return made


class RecordStore:
    """Texts of records by slot: sent when they change (src/values/RecordsMemory.ts)."""

    def __init__(self):
        self._texts = {}

    def records(self, wire):
        forget, keys, slots, numbers, news = wire
        if forget:
            self._texts = {}
        self._texts.update(news)
        shared = Block(keys, {key: _numbers(column) for key, column in numbers}, _numbers(slots), self._texts)
        return [PyJsonObjectAdapter([shared, at, None]) for at in range(len(shared.slots))]


class PyJsonObjectAdapter:
    """One record: attributes, items, and what a dict answers. Looked up in what all records share until the script changes it."""

    __slots__ = ("_source",)

    def __init__(self, source):
        """`source`: what all share (None: nothing), the place in it, and what this record has of its own by name (None: nothing)."""
        _set_source(self, source)

    def __getattr__(self, name):
        if name != "_source" and name in self:
            return self[name]
        raise AttributeError("'PyJsonObjectAdapter' object has no attribute '%s'" % name)

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        if name not in self:
            raise AttributeError("'PyJsonObjectAdapter' object has no attribute '%s'" % name)
        del self[name]

    def __getitem__(self, name):
        block, at, own = self._source
        if own is not None and (block is None or name in own):
            return own[name]
        column = block.numbers.get(name)
        if column is None:
            return self._handed_out(name, _text_part(block, at)[name])
        value = column[at]
        if type(value) is int:
            return value
        whole = int(value)
        return whole if whole == value else value

    def _handed_out(self, name, value):
        """A list belongs to the script from here on: what it makes of it must not reach other records."""
        if type(value) is not list and type(value) is not dict:
            return value
        source = self._source
        if source[2] is None:
            source[2] = {}
        source[2][_text(name)] = value = copy.deepcopy(value)
        return value

    def to_dict(self):
        """The record as a dict of its own."""
        block, _, own = self._source
        return dict(own) if block is None else {_text(key): self[key] for key in block.keys}

    def _changed(self):
        """The values, for a change: from here on the record stands alone."""
        source = self._source
        if source[0] is not None:
            source[:] = None, 0, self.to_dict()
        return source[2]

    def __setitem__(self, name, value):
        self._changed()[_text(name) if type(name) is str else name] = value

    def __delitem__(self, name):
        del self._changed()[name]

    def clear(self):
        self._changed().clear()

    def pop(self, name, *default):
        return self._changed().pop(name, *default)

    def popitem(self):
        return self._changed().popitem()

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def update(self, *others, **named):
        if len(others) > 1:
            raise TypeError("update() takes at most 1 argument (%d given)" % len(others))
        for other in others:
            keys = getattr(other, "keys", None)
            for name, value in other if keys is None else [(name, other[name]) for name in keys()]:
                self[name] = value
        for name, value in named.items():
            self[name] = value

    def get(self, name, default=None):
        return self[name] if name in self else default

    def has_key(self, name):
        return name in self

    def __contains__(self, name):
        block, _, own = self._source
        return name in (own if block is None else block.keys)

    def __len__(self):
        block, _, own = self._source
        return len(own if block is None else block.keys)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        block, _, own = self._source
        return list(own) if block is None else [_text(key) for key in block.keys]

    def values(self):
        return list(self.to_dict().values())

    def items(self):
        return list(self.to_dict().items())

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def copy(self):
        return self.to_dict()

    def __copy__(self):
        return record(self.to_dict())

    def __deepcopy__(self, memo):
        return record(copy.deepcopy(self.to_dict(), memo))

    def __reduce_ex__(self, protocol):
        return record, (self.to_dict(),)

    def __eq__(self, other):
        if isinstance(other, PyJsonObjectAdapter):
            other = other.to_dict()
        return self.to_dict() == other

    __hash__ = None

    def __str__(self):
        return str(json.dumps(self.to_dict(), separators=(",", ":"), ensure_ascii=False, default=str))

    __repr__ = __str__


_set_source = PyJsonObjectAdapter._source.__set__


def _text_part(block, at):
    """The values of a record that are no numbers."""
    slot = block.slots[at]
    source = block.texts[slot]
    if type(source) is str:
        source = block.texts[slot] = _texts(json.loads(source))
    return source
