"""java.util maps: dicts with Java's methods, in the order Java gives their keys."""

from sightline_dialect.arithmetic import cmp, sort_list
from sightline_dialect.text import text, to_repr

from .._object import JavaObject, JavaType, java_string
from ._hashing import hash_code, map_hash, signed, table_order, table_size
from ._lists import AnyOf, ArrayList, Iterator, NoSuchElementException, _refuse, as_java, function_of


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


class SimpleEntry(Entry):
    __java__ = "java.util.AbstractMap$SimpleEntry"

    def __init__(self, key, value):
        Entry.__init__(self, {key: value}, key)


def _key_set(owner, items):
    from ._sets import View

    return View(owner, items)


class Map(metaclass=AnyOf):
    __java__ = "java.util.Map"
    Entry = Entry

    @staticmethod
    def of(*pairs):
        return FixedMap(zip(pairs[::2], pairs[1::2]))


class AbstractMap(Map):
    __java__ = "java.util.AbstractMap"
    SimpleEntry = SimpleEntry


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
        return _key_set(self, list(self))

    def entrySet(self):
        return _key_set(self, [Entry(self, k) for k in self])

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


class Hashtable(LinkedHashMap):
    __java__ = "java.util.Hashtable"

    def elements(self):
        return Iterator(self.values())


class Properties(Hashtable):
    __java__ = "java.util.Properties"

    def getProperty(self, key, default=None):
        return dict.get(self, key, default)

    def setProperty(self, key, value):
        return self.put(key, value)

    def stringPropertyNames(self):
        from ._sets import HashSet

        return HashSet(self)


class FixedMap(LinkedHashMap):
    """An unmodifiable map."""

    __java__ = "java.util.Collections$UnmodifiableMap"

    def __init__(self, source=()):
        dict.__init__(self)
        self._table, self._order = 16, None
        for key, value in source.items() if hasattr(source, "items") else source:
            dict.__setitem__(self, as_java(key), as_java(value))

    put = putAll = putIfAbsent = remove = clear = pop = update = setdefault = merge = replace = __setitem__ = __delitem__ = _refuse


class TreeMap(HashMap):
    """Sorted by key."""

    __java__ = "java.util.TreeMap"

    def __init__(self, source=(), **kwargs):
        self._compare = function_of(source) if callable(source) or hasattr(source, "compare") else getattr(source, "_compare", None)
        HashMap.__init__(self, () if callable(source) or hasattr(source, "compare") else source, **kwargs)

    def _sorted_keys(self):
        return sort_list(list(dict.keys(self)), self._compare)

    def _part(self, test):
        made = TreeMap()
        made._compare = self._compare
        for k in self:
            if test(self._order_of(k)):
                made[k] = self[k]
        return made

    def _order_of(self, key):
        return lambda other: (self._compare or cmp)(key, other)

    def headMap(self, end, inclusive=False):
        return self._part(lambda by: by(end) < 0 or inclusive and by(end) == 0)

    def tailMap(self, start, inclusive=True):
        return self._part(lambda by: by(start) > 0 or inclusive and by(start) == 0)

    def subMap(self, start, *more):
        low, end, high = (True, more[0], False) if len(more) == 1 else (more[0], more[1], more[2])
        return self.tailMap(start, low).headMap(end, high)

    def _end(self, at):
        keys = list(self)
        return keys[at] if keys else None

    def _near(self, key, test, at):
        fits = [k for k in self if test(self._order_of(k)(key))]
        return fits[at] if fits else None

    def floorKey(self, key):
        return self._near(key, lambda c: c <= 0, -1)

    def ceilingKey(self, key):
        return self._near(key, lambda c: c >= 0, 0)

    def lowerKey(self, key):
        return self._near(key, lambda c: c < 0, -1)

    def higherKey(self, key):
        return self._near(key, lambda c: c > 0, 0)

    def _entry(self, key):
        return None if key is None else SimpleEntry(key, self[key])

    def floorEntry(self, key):
        return self._entry(self.floorKey(key))

    def ceilingEntry(self, key):
        return self._entry(self.ceilingKey(key))

    def firstKey(self):
        if not len(self):
            raise NoSuchElementException()
        return self._end(0)

    def lastKey(self):
        if not len(self):
            raise NoSuchElementException()
        return self._end(-1)

    def firstEntry(self):
        return self._entry(self._end(0))

    def lastEntry(self):
        return self._entry(self._end(-1))

    def pollFirstEntry(self):
        made = self.firstEntry()
        self.pop(self._end(0), None)
        return made

    def pollLastEntry(self):
        made = self.lastEntry()
        self.pop(self._end(-1), None)
        return made

    def descendingMap(self):
        made = LinkedHashMap()
        for k in reversed(list(self)):
            made[k] = self[k]
        return made

    def navigableKeySet(self):
        return self.keySet()

    def descendingKeySet(self):
        from ._sets import LinkedHashSet

        return LinkedHashSet(reversed(list(self)))


Map._kinds = AbstractMap._kinds = (HashMap,)
SortedMap = NavigableMap = AnyOf("SortedMap", (), {"__java__": "java.util.SortedMap", "_kinds": (TreeMap,)})
