"""Session records: `system.perspective.getSessionInfo` answers with a list of these, made when they are looked at."""
import json

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
    """One text block, one JSON object a line, to a list: 10,000 rows in a few milliseconds."""
    return list(map(PyJsonObjectAdapter, block.split("\n"))) if block else []


class PyJsonObjectAdapter:
    """One record: attributes, items, `get`, and what a dict answers. Parsed at the first look."""

    __slots__ = ("_source",)

    def __init__(self, source):
        object.__setattr__(self, "_source", source)

    def to_dict(self):
        """The record as a dict; not a copy."""
        source = self._source
        if type(source) is str:
            source = {k: _texts(v) for k, v in json.loads(source).items()}
            object.__setattr__(self, "_source", source)
        return source

    def __getattr__(self, name):
        try:
            return self.to_dict()[name]
        except KeyError:
            raise AttributeError("'PyJsonObjectAdapter' object has no attribute '%s'" % name) from None

    def __setattr__(self, name, value):
        raise AttributeError("'PyJsonObjectAdapter' object attribute '%s' is read-only" % name)

    def __getitem__(self, name):
        try:
            return self.to_dict()[name]
        except KeyError:
            raise KeyError(name) from None

    def get(self, name, default=None):
        return self.to_dict().get(name, default)

    def has_key(self, name):
        return name in self.to_dict()

    def __contains__(self, name):
        return name in self.to_dict()

    def __len__(self):
        return len(self.to_dict())

    def __iter__(self):
        return iter(self.to_dict())

    def keys(self):
        return list(self.to_dict())

    def values(self):
        return list(self.to_dict().values())

    def items(self):
        return list(self.to_dict().items())

    def iterkeys(self):
        return iter(self.to_dict())

    def itervalues(self):
        return iter(self.to_dict().values())

    def iteritems(self):
        return iter(self.to_dict().items())

    def copy(self):
        return dict(self.to_dict())

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
