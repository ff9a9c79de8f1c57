"""java.util sets: the keys of a map."""

from .._object import JavaType
from ._hashing import set_hash, table_size
from ._lists import AnyOf, ArrayList, Collection, Iterator, Shared
from ._maps import Entry, HashMap, LinkedHashMap, TreeMap


class Set(metaclass=AnyOf):
    __java__ = "java.util.Set"

    @staticmethod
    def of(*items):
        return LinkedHashSet(items)


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


class TreeSet(HashSet):
    __java__ = "java.util.TreeSet"
    _map = TreeMap

    def __init__(self, source=()):
        compare = callable(source) or hasattr(source, "compare")
        self._items = TreeMap(source if compare else ())
        for x in () if compare else list(source):
            self._items[x] = None

    def _of(self, items):
        made = TreeSet(self._items._compare) if self._items._compare else TreeSet()
        made.addAll(items)
        return made

    def first(self):
        return self._items.firstKey()

    def last(self):
        return self._items.lastKey()

    def headSet(self, end, inclusive=False):
        return self._of(self._items.headMap(end, inclusive))

    def tailSet(self, start, inclusive=True):
        return self._of(self._items.tailMap(start, inclusive))

    def subSet(self, *args):
        return self._of(self._items.subMap(*args))

    def floor(self, x):
        return self._items.floorKey(x)

    def ceiling(self, x):
        return self._items.ceilingKey(x)

    def lower(self, x):
        return self._items.lowerKey(x)

    def higher(self, x):
        return self._items.higherKey(x)

    def pollFirst(self):
        made = self._items._end(0)
        self._items.pop(made, None)
        return made

    def pollLast(self):
        made = self._items._end(-1)
        self._items.pop(made, None)
        return made

    def descendingSet(self):
        return LinkedHashSet(reversed(list(self)))

    def descendingIterator(self):
        return Iterator(list(reversed(list(self))))


Set._kinds = (HashSet,)
Collection._kinds = (ArrayList, HashSet)
SortedSet = NavigableSet = AnyOf("SortedSet", (), {"__java__": "java.util.SortedSet", "_kinds": (TreeSet,)})
