"""java.util maps: dicts with Java's methods, in the order Java gives their keys."""

from sightline_dialect.values.arithmetic import cmp, sort_list

from ._lists import AnyOf, Iterator, NoSuchElementException, _refuse, as_java, function_of
from ._tables import Entry, HashMap, HashSet, LinkedHashMap, LinkedHashSet


class SimpleEntry(Entry):
    __java__ = "java.util.AbstractMap$SimpleEntry"

    def __init__(self, key, value):
        Entry.__init__(self, {key: value}, key)


class Map(metaclass=AnyOf):
    __java__ = "java.util.Map"
    Entry = Entry

    @staticmethod
    def of(*pairs):
        return FixedMap(zip(pairs[::2], pairs[1::2]))


class AbstractMap(Map):
    __java__ = "java.util.AbstractMap"
    SimpleEntry = SimpleEntry


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
        return LinkedHashSet(reversed(list(self)))


Map._kinds = AbstractMap._kinds = (HashMap,)
SortedMap = NavigableMap = AnyOf("SortedMap", (), {"__java__": "java.util.SortedMap", "_kinds": (TreeMap,)})
