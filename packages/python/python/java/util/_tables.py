"""Hash tables of java.util: HashMap and HashSet, whose orders and views need one another, and the linked ones."""

from sightline_dialect.values.text import text, to_repr

from .._object import JavaObject, JavaType, java_string
from ._hashing import hash_code, map_hash, set_hash, signed, table_order, table_size
from ._lists import ArrayList, Shared, as_java


class Entry(JavaObject):
    __java__ = "java.util.Map$Entry"

    def __init__(self, owner, key):
        self._owner, self._key = owner, key

    def getKey(self):
        return self._key

    def getValue(self):
        return self._owner[self._key]

    def setValue(self, value):
        before = self._owner[self._key]
        self._owner[self._key] = value
        return before

    def toString(self):
        return text(java_string(self._key) + "=" + java_string(self.getValue()))

    def hashCode(self):
        return signed(hash_code(self._key) ^ hash_code(self.getValue()))

    def __eq__(self, other):
        return isinstance(other, Entry) and (self._key, self.getValue()) == (other._key, other.getValue())

    def __hash__(self):
        return self.hashCode()


class HashMap(dict, metaclass=JavaType):
    """The order of the keys is that of Java's table: it depends on their hashes and on the most entries there were."""

    __java__ = "java.util.HashMap"

    def __init__(self, source=(), *load, **kwargs):
        dict.__init__(self)
        self._table = self._first_size(source)
        self._order = None
        self.update(() if isinstance(source, (int, float)) else source, **kwargs)

    @staticmethod
    def _first_size(source):
        if isinstance(source, (int, float)):
            return table_size(int(source))
        return table_size(int(len(source) / 0.75 + 1)) if isinstance(source, dict) and len(source) else 16

    def _sorted_keys(self):
        return table_order(dict.keys(self), self._table)

    def __iter__(self):
        if self._order is None:
            self._order = self._sorted_keys()
        return iter(self._order)

    def keys(self):
        return list(self)

    def items(self):
        return [(k, dict.__getitem__(self, k)) for k in self]

    def values(self):
        return ArrayList(dict.__getitem__(self, k) for k in self)

    iterkeys = __iter__

    def iteritems(self):
        return iter(self.items())

    def itervalues(self):
        return iter(self.values())

    def __setitem__(self, key, value):
        key = as_java(key)
        if key not in self:
            self._order = None
        dict.__setitem__(self, key, as_java(value))
        while len(self) > self._table * 0.75:
            self._table *= 2

    def __delitem__(self, key):
        self._order = None
        dict.__delitem__(self, key)

    def update(self, source=(), **kwargs):
        for key, value in source.items() if hasattr(source, "items") else source:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return dict.get(self, key)

    def pop(self, key, *default):
        self._order = None
        return dict.pop(self, key, *default)

    def popitem(self):
        key = next(iter(self))
        return key, self.pop(key)

    def clear(self):
        self._order = None
        dict.clear(self)

    def put(self, key, value):
        before = dict.get(self, key)
        self[key] = value
        return before

    def putAll(self, other):
        self.update(other)

    def putIfAbsent(self, key, value):
        before = dict.get(self, key)
        if before is None:
            self[key] = value
        return before

    def getOrDefault(self, key, default):
        return dict.get(self, key, default)

    def computeIfAbsent(self, key, function):
        if dict.get(self, key) is None:
            self[key] = getattr(function, "apply", function)(key)
        return self[key]

    def merge(self, key, value, function):
        before = dict.get(self, key)
        self[key] = value if before is None else getattr(function, "apply", function)(before, value)
        return self[key]

    def remove(self, key):
        return self.pop(key, None)

    _discard = remove

    def replace(self, key, value):
        return self.put(key, value) if key in self else None

    def containsKey(self, key):
        return key in self

    def containsValue(self, value):
        return value in dict.values(self)

    def keySet(self):
        return View(self, list(self))

    def entrySet(self):
        return View(self, [Entry(self, k) for k in self])

    def size(self):
        return len(self)

    def isEmpty(self):
        return not len(self)

    def clone(self):
        return type(self)(self)

    copy = clone

    def equals(self, other):
        return self == other

    def hashCode(self):
        return map_hash(dict.items(self))

    def getClass(self):
        return type(self)

    def forEach(self, function):
        accept = getattr(function, "accept", function)
        for key, value in self.items():
            accept(key, value)

    def toString(self):
        return text("{" + ", ".join(java_string(k) + "=" + java_string(self[k]) for k in self) + "}")

    @property
    def empty(self):
        return not len(self)

    def __repr__(self):
        return "{" + ", ".join(to_repr(k) + ": " + to_repr(self[k]) for k in self) + "}"

    __str__ = __repr__


class LinkedHashMap(HashMap):
    __java__ = "java.util.LinkedHashMap"

    def _sorted_keys(self):
        return list(dict.keys(self))


class HashSet(Shared, metaclass=JavaType):
    __java__ = "java.util.HashSet"
    _map = HashMap

    def __init__(self, source=(), *load):
        given = () if isinstance(source, (int, float)) else list(source)
        self._items = self._map(table_size(max(int(len(given) / 0.75) + 1, 16)) if self._map is HashMap else ())
        for x in given:
            self._items[x] = None

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(list(self._items))

    def __contains__(self, x):
        return x in self._items

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, (set, frozenset, HashSet)) else False

    def __hash__(self):
        return self.hashCode()

    def hashCode(self):
        return set_hash(self)

    def add(self, x):
        if x in self._items:
            return False
        self._items[x] = None
        return True

    def addAll(self, other):
        before = len(self)
        for x in list(other):
            self.add(x)
        return len(self) != before

    update = addAll

    def remove(self, x):
        """The method of Python's sets, as Jython gives it to Java's."""
        if x not in self._items:
            raise KeyError(x)
        self._discard(x)

    def _discard(self, x):
        self._items.pop(x, None)

    discard = _discard

    def removeAll(self, other):
        before = len(self)
        for x in list(other):
            self._discard(x)
        return len(self) != before

    def retainAll(self, other):
        before = len(self)
        for x in self:
            if x not in other:
                self._discard(x)
        return len(self) != before

    def removeIf(self, condition):
        return self.removeAll([x for x in self if getattr(condition, "test", condition)(x)])

    def clear(self):
        self._items.clear()

    def clone(self):
        made = type(self)()
        made._items = self._items.clone()
        return made

    copy = clone


class LinkedHashSet(HashSet):
    __java__ = "java.util.LinkedHashSet"
    _map = LinkedHashMap


class View(LinkedHashSet):
    """Keys or entries of a map: what is removed here is removed there."""

    def __init__(self, owner, items):
        LinkedHashSet.__init__(self, items)
        self._owner = owner

    def _discard(self, x):
        LinkedHashSet._discard(self, x)
        self._owner.pop(x._key if isinstance(x, Entry) else x, None)
