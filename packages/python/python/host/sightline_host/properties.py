"""`self.props`, `self.custom.obj`, `self.props.data`: live wrappers over the gateway's property trees."""
import sightline_dialect as dialect

from .cache import MISSING

_text = dialect.text
_new = object.__new__
_set = object.__setattr__


def plain(value, depth=0):
    """A deep copy of what a script assigns, as a property holds it."""
    kind = type(value)
    if value is None or kind is int or kind is bool or kind is float or isinstance(value, str):
        return value
    if depth > 100:
        raise ValueError("a value nested more than 100 deep (or in itself) cannot be written to a property")
    if isinstance(value, dict):
        return {_name(k): plain(v, depth + 1) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v, depth + 1) for v in value]
    if isinstance(value, (set, frozenset)) or hasattr(kind, "__next__"):
        return [plain(v, depth + 1) for v in value]
    to_plain = getattr(kind, "to_plain", None)
    if to_plain is not None:
        return to_plain(value)
    to_dict = getattr(kind, "to_dict", None)
    return plain(to_dict(value), depth + 1) if to_dict is not None else value


def _name(key):
    return key if isinstance(key, str) else str(key)


def format_path(path):
    text = ""
    for segment in path:
        if type(segment) is int:
            text += "[%d]" % segment
        elif any(c in ".[]'\"" for c in segment):
            text += "['%s']" % segment
        else:
            text += "." + segment if text else segment
    return text


class Place:
    """An object of the gateway and a path below it."""

    __slots__ = ("owner", "ref", "path")

    def __init__(self, owner, path):
        self.owner = owner
        self.ref = owner._ref
        self.path = path

    def run(self):
        return self.owner._runs.current()

    def read(self, segment):
        """The child at a name or index; MISSING where there is none."""
        path = self.path + (segment,)
        kind, value = self.run().cache.get(self.ref, path)
        if kind == "v":
            if isinstance(value, dict):
                return wrapper(ObjectWrapper, Place(self.owner, path))
            if type(value) is list:
                return wrapper(ArrayWrapper, Place(self.owner, path))
            return value
        if kind == "u":
            return MISSING
        return wrapper(ObjectWrapper if kind == "o" else ArrayWrapper, Place(self.owner, path))

    def whole(self, otherwise):
        kind, value = self.run().cache.whole(self.ref, self.path)
        return value if kind == "v" and isinstance(value, type(otherwise)) else otherwise

    def write(self, path, value):
        self.run().write(self.ref, path, plain(value))

    def __str__(self):
        return "%s of %s" % (format_path(self.path), self.owner)


def wrapper(kind, place):
    made = _new(kind)
    _set(made, "_place", place)
    return made


class ObjectWrapper:
    """A JSON object of a property tree: attributes and items are its keys; writes go to the gateway."""

    __slots__ = ("_place",)

    def __getattr__(self, name):
        found = self._place.read(name)
        if found is MISSING:
            raise AttributeError("'com.inductiveautomation.perspective.gateway.script' object has no attribute '%s' (no property %s)"
                                 % (name, _describe(self._place, name)))
        return found

    def __setattr__(self, name, value):
        self._place.write(self._place.path + (name,), value)

    def __delattr__(self, name):
        del self[name]

    def __getitem__(self, key):
        found = self._place.read(_name(key))
        if found is MISSING:
            raise KeyError(key)
        return found

    def __setitem__(self, key, value):
        self._place.write(self._place.path + (_name(key),), value)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        items = self.to_plain()
        del items[_name(key)]
        self._place.write(self._place.path, items)

    def to_plain(self):
        return plain(self._place.whole({}))

    __sightline_wire__ = lambda self, codec, depth: codec.encode(self._place.whole({}), depth)

    def get(self, key, default=None):
        found = self._place.read(_name(key))
        return default if found is MISSING else found

    def has_key(self, key):
        return self._place.read(_name(key)) is not MISSING

    __contains__ = has_key

    def keys(self):
        return [_text(k) for k in self._place.whole({})]

    def values(self):
        return [self[k] for k in self.keys()]

    def items(self):
        return [(k, self[k]) for k in self.keys()]

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._place.whole({}))

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *others, **named):
        for key, value in dict(*others, **named).items():
            self[key] = value

    def pop(self, key, *default):
        found = self._place.read(_name(key))
        if found is MISSING:
            if default:
                return default[0]
            raise KeyError(key)
        found = plain(found)
        del self[key]
        return found

    def clear(self):
        self._place.write(self._place.path, {})

    def copy(self):
        return self.to_plain()

    def toDict(self):
        return self.to_plain()

    def __eq__(self, other):
        return self.to_plain() == plain(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        return repr(self.to_plain())

    def __str__(self):
        return dialect.BUILTINS["str"](self.to_plain())


class ArrayWrapper:
    """A JSON array of a property tree: list-like; writes go to the gateway."""

    __slots__ = ("_place",)

    def _items(self):
        return self._place.whole([])

    def _replace(self, items):
        self._place.write(self._place.path, items)

    def _index(self, index):
        size = len(self._items())
        at = index + size if index < 0 else index
        if not 0 <= at < size:
            raise IndexError("index out of range: %d" % index)
        return at

    def __len__(self):
        return len(self._items())

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._place.read(i) for i in range(*index.indices(len(self)))]
        if isinstance(index, str):
            raise TypeError("list indices must be integers")
        return self._place.read(self._index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            items = self.to_plain()
            items[index] = plain(list(value))
            return self._replace(items)
        self._place.write(self._place.path + (self._index(index),), value)

    def __delitem__(self, index):
        items = self.to_plain()
        del items[index]
        self._replace(items)

    def __iter__(self):
        index = 0
        while index < len(self):
            yield self._place.read(index)
            index += 1

    def __contains__(self, item):
        return plain(item) in self._items()

    def to_plain(self):
        return plain(self._items())

    __sightline_wire__ = lambda self, codec, depth: codec.encode(self._items(), depth)

    def append(self, item):
        self._place.write(self._place.path + (len(self),), item)

    def extend(self, items):
        for item in list(items):
            self.append(item)

    def insert(self, index, item):
        self._change(lambda items: items.insert(index, plain(item)))

    def pop(self, index=-1):
        return self._change(lambda items: items.pop(index))

    def remove(self, item):
        self._change(lambda items: items.remove(plain(item)))

    def reverse(self):
        self._change(lambda items: items.reverse())

    def sort(self, cmp=None, key=None, reverse=False):
        items = dialect.BUILTINS["sorted"](self.to_plain(), cmp, key, reverse)
        self._replace(items)

    def _change(self, change):
        items = self.to_plain()
        answer = change(items)
        self._replace(items)
        return answer

    def index(self, item):
        return self._items().index(plain(item))

    def count(self, item):
        return self._items().count(plain(item))

    def toList(self):
        return self.to_plain()

    def __add__(self, other):
        return list(self) + list(other)

    def __radd__(self, other):
        return list(other) + list(self)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        return list(self) * times

    def __eq__(self, other):
        return self.to_plain() == plain(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        return repr(self.to_plain())

    def __str__(self):
        return dialect.BUILTINS["str"](self.to_plain())


def _describe(place, name):
    return "%s of %s" % (format_path(place.path + (name,)), place.owner)
