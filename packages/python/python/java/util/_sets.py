"""java.util sets: the kinds there are, and the sorted one."""

from ._lists import AnyOf, ArrayList, Collection, Iterator
from ._maps import TreeMap
from ._tables import HashSet, LinkedHashSet


class Set(metaclass=AnyOf):
    __java__ = "java.util.Set"

    @staticmethod
    def of(*items):
        return LinkedHashSet(items)


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
