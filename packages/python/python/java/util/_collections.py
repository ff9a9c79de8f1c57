"""java.util.Arrays, Collections and Comparator; the collections themselves are beside this file."""

from sightline_dialect.values.arithmetic import cmp, sort_list
from sightline_dialect.values.text import text

from .._object import JavaObject, java_string
from .._throwables import IndexOutOfBoundsException
from ._hashing import list_hash
from ._lists import (
    AbstractList, AnyOf, ArrayDeque, ArrayList, ArraysList, Collection, Deque, EmptyStackException, Enumeration, FixedList, Iterator, LinkedList,
    List, ListIterator, NoSuchElementException, PriorityQueue, Queue, Stack, Vector, as_java, function_of,
)  # fmt: skip
from ._maps import AbstractMap, FixedMap, HashMap, Hashtable, LinkedHashMap, Map, NavigableMap, Properties, SortedMap, TreeMap
from ._sets import HashSet, LinkedHashSet, NavigableSet, Set, SortedSet, TreeSet


def _search(items, x, comparator):
    """The index, or -(where it belongs) - 1."""
    compare, low, high = function_of(comparator) or cmp, 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        by = compare(items[middle], x)
        if by == 0:
            return middle
        low, high = (middle + 1, high) if by < 0 else (low, middle - 1)
    return -low - 1


class Arrays(JavaObject):
    __java__ = "java.util.Arrays"

    @staticmethod
    def asList(*items):
        return ArraysList(items[0] if len(items) == 1 and isinstance(items[0], (list, tuple)) or len(items) == 1 and hasattr(items[0], "typecode") else items)

    @staticmethod
    def toString(items):
        return text("null" if items is None else "[" + ", ".join(java_string(x) for x in items) + "]")

    @staticmethod
    def deepToString(items):
        return text("[" + ", ".join(Arrays.deepToString(x) if isinstance(x, (list, tuple)) else java_string(x) for x in items) + "]")

    @staticmethod
    def sort(items, *rest):
        if rest and isinstance(rest[0], int):
            items[rest[0] : rest[1]] = type(items)(items.typecode, sorted(items[rest[0] : rest[1]])) if hasattr(items, "typecode") else sorted(items[rest[0] : rest[1]])
            return
        made = sort_list(list(items), function_of(rest[0]) if rest else None)
        for i, x in enumerate(made):
            items[i] = x

    @staticmethod
    def fill(items, *rest):
        start, end, value = rest if len(rest) == 3 else (0, len(items), rest[0])
        for i in range(start, end):
            items[i] = value

    @staticmethod
    def copyOf(items, n):
        return Arrays.copyOfRange(items, 0, n)

    @staticmethod
    def copyOfRange(items, start, end):
        part = items[start : min(end, len(items))]
        missing = end - start - len(part)
        if hasattr(items, "typecode"):
            return part + type(items)(items.typecode, [0] * missing)
        return type(items)(list(part) + [None] * missing)

    @staticmethod
    def equals(a, b):
        return a is b or a is not None and b is not None and list(a) == list(b)

    deepEquals = equals

    @staticmethod
    def hashCode(items):
        return 0 if items is None else list_hash(items)

    @staticmethod
    def binarySearch(items, x, comparator=None):
        return _search(items, x, comparator)

    @staticmethod
    def stream(*args):
        return ArrayList(args[0]).stream()


class Collections(JavaObject):
    __java__ = "java.util.Collections"

    @staticmethod
    def sort(items, comparator=None):
        sort_list(items, function_of(comparator) or _natural(items))

    @staticmethod
    def reverse(items):
        list.reverse(items)

    @staticmethod
    def shuffle(items, random=None):
        from ._misc import Random

        random = random or Random()
        for i in range(len(items), 1, -1):
            Collections.swap(items, i - 1, random.nextInt(i))

    @staticmethod
    def reverseOrder(comparator=None):
        compare = function_of(comparator) or cmp
        return _Reversed(lambda a, b: compare(b, a))

    @staticmethod
    def emptyList():
        return FixedList()

    @staticmethod
    def emptyMap():
        return FixedMap()

    @staticmethod
    def emptySet():
        return LinkedHashSet()

    @staticmethod
    def singletonList(x):
        return FixedList([x])

    @staticmethod
    def singleton(x):
        return LinkedHashSet([x])

    @staticmethod
    def singletonMap(key, value):
        return FixedMap([(key, value)])

    @staticmethod
    def nCopies(n, x):
        return FixedList([x] * n)

    @staticmethod
    def unmodifiableList(items):
        return FixedList(items)

    @staticmethod
    def unmodifiableMap(items):
        return FixedMap(items)

    @staticmethod
    def unmodifiableSet(items):
        return LinkedHashSet(items)

    @staticmethod
    def synchronizedList(items):
        return items

    unmodifiableCollection = unmodifiableList
    synchronizedMap = synchronizedSet = synchronizedCollection = synchronizedList

    @staticmethod
    def max(items, comparator=None):
        return Collections._sorted(items, comparator)[-1]

    @staticmethod
    def min(items, comparator=None):
        return Collections._sorted(items, comparator)[0]

    @staticmethod
    def _sorted(items, comparator):
        if not len(items):
            raise NoSuchElementException()
        return sort_list(list(items), function_of(comparator) or _natural(items))

    @staticmethod
    def frequency(items, x):
        return list(items).count(x)

    @staticmethod
    def swap(items, i, j):
        for at in (i, j):
            if not 0 <= at < len(items):
                raise IndexOutOfBoundsException("Index %d out of bounds for length %d" % (at, len(items)))
        items[i], items[j] = items[j], items[i]

    @staticmethod
    def rotate(items, distance):
        n = len(items)
        if n:
            kept = list(items)
            for i, x in enumerate(kept):
                items[(i + distance) % n] = x

    @staticmethod
    def fill(items, x):
        for i in range(len(items)):
            items[i] = x

    @staticmethod
    def addAll(target, *items):
        given = items[0] if len(items) == 1 and isinstance(items[0], (list, tuple)) else items
        return bool([target.add(x) for x in given])

    @staticmethod
    def disjoint(a, b):
        return not any(x in b for x in a)

    @staticmethod
    def binarySearch(items, x, comparator=None):
        return _search(items, x, comparator)

    @staticmethod
    def enumeration(items):
        return Iterator(items)

    @staticmethod
    def list(enumeration):
        return ArrayList(enumeration)


def _natural(items):
    """By `compareTo` where the first has it."""
    first = next(iter(items), None)
    return (lambda a, b: a.compareTo(b)) if hasattr(type(first), "compareTo") and not isinstance(first, str) else None


class Comparator(JavaObject):
    __java__ = "java.util.Comparator"

    def reversed(self):
        return Collections.reverseOrder(self)

    @staticmethod
    def naturalOrder():
        return _Reversed(cmp)

    @staticmethod
    def comparing(function):
        key = getattr(function, "apply", function)
        return _Reversed(lambda a, b: cmp(key(a), key(b)))


class _Reversed(Comparator):
    """A comparator made of a function."""

    def __init__(self, function):
        self.compare = function

    def __call__(self, a, b):
        return self.compare(a, b)
