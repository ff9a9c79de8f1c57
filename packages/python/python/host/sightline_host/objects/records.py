"""Session records: `system.perspective.getSessionInfo` answers with a list of these, made when they are looked at."""
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
    made = []
    for line in block.split("\n") if block else ():
        values = json.loads(line)
        made.append(PyJsonObjectAdapter(Block(list(values), {}, (0,), {0: _texts(values)}), 0))
    return made


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
        return [PyJsonObjectAdapter(shared, at) for at in range(len(shared.slots))]


class PyJsonObjectAdapter:
    """One record: attributes, items, `get`, and what a dict answers. Looked up in what all of them share."""

    __slots__ = ("_block", "_at")

    def __init__(self, block, at):
        self._block = block
        self._at = at

    def _text_part(self):
        block = self._block
        slot = block.slots[self._at]
        source = block.texts[slot]
        if type(source) is str:
            source = block.texts[slot] = _texts(json.loads(source))
        return source

    def to_dict(self):
        """The record as a dict of its own."""
        return {_text(key): self[key] for key in self._block.keys}

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError("'PyJsonObjectAdapter' object has no attribute '%s'" % name) from None

    def __getitem__(self, name):
        column = self._block.numbers.get(name)
        if column is None:
            return self._text_part()[name]
        value = column[self._at]
        if type(value) is int:
            return value
        whole = int(value)
        return whole if whole == value else value

    def get(self, name, default=None):
        try:
            return self[name]
        except KeyError:
            return default

    def has_key(self, name):
        return name in self._block.keys

    def __contains__(self, name):
        return name in self._block.keys

    def __len__(self):
        return len(self._block.keys)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [_text(key) for key in self._block.keys]

    def values(self):
        return list(self.to_dict().values())

    def items(self):
        return list(self.to_dict().items())

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.to_dict().values())

    def iteritems(self):
        return iter(self.to_dict().items())

    def copy(self):
        return self.to_dict()

    def __eq__(self, other):
        if isinstance(other, PyJsonObjectAdapter):
            other = other.to_dict()
        return self.to_dict() == other

    __hash__ = None

    def __str__(self):
        return str(_jython_text(self.to_dict()))

    __repr__ = __str__


def _jython_text(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
