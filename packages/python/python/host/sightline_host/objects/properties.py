"""`self.props`, `self.custom.obj`, `self.props.data`: live wrappers over the gateway's property trees."""
from types import MethodType

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
    to_plain = getattr(kind, "__sightline_plain__", None)
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
        elif not segment or any(c in ".[]'\"" for c in segment):
            text += "['%s']" % segment.replace("'", "''")
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


class _Wrapper:
    """What wrappers share. A name is a property first and a method only where there is no such property: `self.props.items`."""

    __slots__ = ("_place",)
    __methods__ = {}

    def __getattr__(self, name):
        if name == "_place":
            raise AttributeError(name)
        found = MISSING if name[:2] == "__" else self._property(name)
        if found is not MISSING:
            return found
        method = type(self).__methods__.get(name)
        if method is None:
            raise AttributeError("'%s' object has no attribute '%s' (no property %s)"
                                 % (type(self).__java__, name, _describe(self._place, name)))
        return MethodType(method, self)

    def __sightline_wire__(self, codec, depth):
        return codec.encode(self._whole(), depth)

    def __sightline_plain__(self):
        return plain(self._whole())

    def _change(self, change):
        """Alters a copy of the whole and writes that; answers what `change` answers."""
        whole = plain(self._whole())
        answer = change(whole)
        self._place.write(self._place.path, whole)
        return answer

    def __copy__(self):
        return plain(self._whole())

    def __reduce_ex__(self, protocol):
        whole = plain(self._whole())
        return type(whole), (whole,)

    def __deepcopy__(self, memo):
        return plain(self._whole())

    def __len__(self):
        return len(self._whole())

    def __eq__(self, other):
        return self._whole() == plain(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        return dialect.BUILTINS["repr"](self._whole())

    def __str__(self):
        return dialect.BUILTINS["str"](self._whole())


def method(kind):
    """Makes a function a method of a wrapper that gives way to a property of its name."""
    kind.__methods__ = dict(kind.__methods__)

    def add(function):
        kind.__methods__[function.__name__] = function
        return function

    return add


class ObjectWrapper(_Wrapper):
    """A JSON object of a property tree: attributes and items are its keys; writes go to the gateway."""

    __java__ = "com.inductiveautomation.perspective.gateway.script.PropertyTreeScriptWrapper$ObjectWrapper"
    __slots__ = ()

    def _whole(self):
        return self._place.whole({})

    def _property(self, name):
        return self._place.read(name)

    def __setattr__(self, name, value):
        self._place.write(self._place.path + (name,), value)

    def __delattr__(self, name):
        if name not in self:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__java__, name))
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
        self._change(lambda items: items.pop(_name(key)))

    def __contains__(self, key):
        return self._place.read(_name(key)) is not MISSING

    def __iter__(self):
        return iter(_keys(self))


def _keys(self):
    return [_text(k) for k in self._whole()]


_object_method = method(ObjectWrapper)


@_object_method
def get(self, key, default=None):
    found = self._place.read(_name(key))
    return default if found is MISSING else found


@_object_method
def has_key(self, key):
    return key in self


@_object_method
def keys(self):
    return _keys(self)


@_object_method
def values(self):
    return [self[k] for k in _keys(self)]


@_object_method
def items(self):
    return [(k, self[k]) for k in _keys(self)]


@_object_method
def iterkeys(self):
    return iter(_keys(self))


@_object_method
def itervalues(self):
    return iter(values(self))


@_object_method
def iteritems(self):
    return iter(items(self))


@_object_method
def setdefault(self, key, default=None):
    if key not in self:
        self[key] = default
    return self[key]


@_object_method
def update(self, *others, **named):
    merged = {}
    for other in others:
        merged.update(plain(other) if not isinstance(other, (list, tuple)) else dict(other))
    merged.update(named)
    for key, value in merged.items():
        self[key] = value


@_object_method
def pop(self, key, *default):
    if key not in self:
        if default:
            return default[0]
        raise KeyError(key)
    found = plain(self[key])
    del self[key]
    return found


@_object_method
def clear(self):
    self._place.write(self._place.path, {})


@_object_method
def copy(self):
    return plain(self._whole())


@_object_method
def toDict(self):
    return plain(self._whole())


class ArrayWrapper(_Wrapper):
    """A JSON array of a property tree: list-like; writes go to the gateway."""

    __java__ = "com.inductiveautomation.perspective.gateway.script.PropertyTreeScriptWrapper$ArrayWrapper"
    __slots__ = ()

    def _whole(self):
        return self._place.whole([])

    def _property(self, name):
        return MISSING

    def __setattr__(self, name, value):
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__java__, name))

    def _index(self, index):
        if not hasattr(type(index), "__index__"):
            raise TypeError("list indices must be integers")
        size = len(self)
        at = index + size if index < 0 else index
        if not 0 <= at < size:
            raise IndexError("index out of range: %d" % index)
        return int(at)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._place.read(i) for i in range(*index.indices(len(self)))]
        return self._place.read(self._index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            return self._change(lambda items: items.__setitem__(index, plain(list(value))))
        self._place.write(self._place.path + (self._index(index),), value)

    def __delitem__(self, index):
        at = index if isinstance(index, slice) else self._index(index)
        self._change(lambda items: items.__delitem__(at))

    def __iter__(self):
        index = 0
        while index < len(self):
            yield self._place.read(index)
            index += 1

    def __contains__(self, item):
        return plain(item) in self._whole()

    def __add__(self, other):
        return list(self) + list(other)

    def __radd__(self, other):
        return list(other) + list(self)

    def __iadd__(self, other):
        extend(self, other)
        return self

    def __mul__(self, times):
        return list(self) * times

    __rmul__ = __mul__


_array_method = method(ArrayWrapper)


@_array_method
def append(self, item):
    self._place.write(self._place.path + (len(self),), item)


@_array_method
def extend(self, items):
    for item in list(items):
        append(self, item)


@_array_method
def insert(self, index, item):
    self._change(lambda items: items.insert(index, plain(item)))


def _pop(self, index=-1):
    at = self._index(index)
    return self._change(lambda items: items.pop(at))


ArrayWrapper.__methods__["pop"] = _pop


@_array_method
def remove(self, item):
    self._change(lambda items: items.remove(plain(item)))


@_array_method
def reverse(self):
    self._change(lambda items: items.reverse())


@_array_method
def sort(self, cmp=None, key=None, reverse=False):
    ordered = dialect.BUILTINS["sorted"](plain(self._whole()), cmp, key, reverse)
    self._place.write(self._place.path, ordered)


@_array_method
def index(self, item, *bounds):
    return self._whole().index(plain(item), *bounds)


@_array_method
def count(self, item):
    return self._whole().count(plain(item))


@_array_method
def toList(self):
    return plain(self._whole())


def _describe(place, name):
    return "%s of %s" % (format_path(place.path + (name,)), place.owner)
