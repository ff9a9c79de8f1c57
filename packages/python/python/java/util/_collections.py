"""java.util collections: Python lists, dicts and sets with their Java methods; they print as Java prints them."""

from collections import OrderedDict

from sightline_dialect.arithmetic import cmp, sort_list
from sightline_dialect.text import text, to_repr

from .._object import JavaObject, JavaType, java_string
from ..lang._throwables import IndexOutOfBoundsException, RuntimeException, UnsupportedOperationException, throwable

_NoSuchElement = throwable("NoSuchElementException", RuntimeException, "java.util")


def _java(x):
    """What comes out of a Java collection: text is `unicode` there."""
    return text(x) if type(x) is str else x


class Iterator(JavaObject):
    __java__ = "java.util.Iterator"

    def __init__(self, source):
        self._items = list(source)
        self._at = 0
        self._source = source

    def hasNext(self):
        return self._at < len(self._items)

    def next(self):
        if not self.hasNext():
            raise _NoSuchElement()
        self._at += 1
        return self._items[self._at - 1]

    def remove(self):
        self._source.remove(self._items[self._at - 1])

    def __iter__(self):
        return self

    def __next__(self):
        if not self.hasNext():
            raise StopIteration
        return self.next()


class _Shared:
    """Methods of every collection."""

    def size(self):
        return len(self)

    def isEmpty(self):
        return not len(self)

    def iterator(self):
        return Iterator(self)

    def contains(self, x):
        return x in self

    def containsAll(self, other):
        return all(x in self for x in other)

    def toString(self):
        return text("[" + ", ".join(java_string(x) for x in self) + "]")

    def toArray(self, *kind):
        return list(self)

    def equals(self, other):
        return self == other

    def hashCode(self):
        return sum(hash(x) for x in self) % 2**31

    def getClass(self):
        return type(self)

    def stream(self):
        raise UnsupportedOperationException("java.util.stream is not available in Sightline: use a list comprehension")

    def forEach(self, function):
        for x in list(self):
            function(x)

    @property
    def empty(self):
        return not len(self)

    def __str__(self):
        return self.toString()

    def __repr__(self):
        return str.__str__(self.toString())


class Collection(metaclass=JavaType):
    __java__ = "java.util.Collection"


class _ListType(JavaType):
    def __instancecheck__(cls, x):
        return type.__instancecheck__(cls, x) or cls.__dict__.get("_any", False) and isinstance(x, (list, tuple)) and isinstance(type(x), JavaType)


class List(metaclass=_ListType):
    __java__ = "java.util.List"
    _any = True

    @staticmethod
    def of(*items):
        return ArrayList(items)


class ArrayList(_Shared, list, metaclass=JavaType):
    __java__ = "java.util.ArrayList"

    def __init__(self, source=()):
        list.__init__(self, () if isinstance(source, int) else map(_java, source))

    def append(self, x):
        list.append(self, _java(x))

    def insert(self, i, x):
        list.insert(self, i, _java(x))

    def extend(self, items):
        list.extend(self, map(_java, items))

    def __getitem__(self, i):
        made = list.__getitem__(self, i)
        return ArrayList(made) if isinstance(i, slice) else made

    def __setitem__(self, i, x):
        list.__setitem__(self, i, map(_java, x) if isinstance(i, slice) else _java(x))

    def add(self, *args):
        if len(args) == 2:
            self.insert(*args)
            return None
        self.append(args[0])
        return True

    def addAll(self, *args):
        if len(args) == 2:
            self[args[0] : args[0]] = list(args[1])
        else:
            self.extend(args[0])
        return True

    def get(self, i):
        if not 0 <= i < len(self):
            raise IndexOutOfBoundsException("Index %d out of bounds for length %d" % (i, len(self)))
        return self[i]

    def set(self, i, x):
        before = self.get(i)
        self[i] = x
        return before

    def remove(self, x):
        if isinstance(x, int) and not isinstance(x, bool):
            before = self.get(x)
            del self[x]
            return before
        if x in self:
            list.remove(self, x)
            return True
        return False

    def removeAll(self, other):
        before = len(self)
        self[:] = [x for x in self if x not in other]
        return len(self) != before

    def retainAll(self, other):
        self[:] = [x for x in self if x in other]

    def indexOf(self, x):
        return list.index(self, x) if x in self else -1

    def lastIndexOf(self, x):
        return len(self) - 1 - self[::-1].index(x) if x in self else -1

    def subList(self, start, end):
        return ArrayList(list.__getitem__(self, slice(start, end)))

    def sort(self, comparator=None, **kwargs):
        sort_list(self, _function(comparator), **kwargs)

    def clone(self):
        return type(self)(self)

    def ensureCapacity(self, n):
        pass

    def trimToSize(self):
        pass


def _function(comparator):
    return getattr(comparator, "compare", comparator)


class _Deque(ArrayList):
    def addFirst(self, x):
        self.insert(0, x)

    def addLast(self, x):
        self.append(x)

    offer = offerLast = addLast

    def push(self, x):
        self.insert(0, x)

    def getFirst(self):
        return self._end(0)

    def getLast(self):
        return self._end(-1)

    def _end(self, at):
        if not len(self):
            raise _NoSuchElement()
        return list.__getitem__(self, at)

    def removeFirst(self):
        self._end(0)
        return list.pop(self, 0)

    def removeLast(self):
        self._end(-1)
        return list.pop(self)

    def peek(self):
        return self[0] if len(self) else None

    peekFirst = peek

    def peekLast(self):
        return self[-1] if len(self) else None

    def poll(self):
        return list.pop(self, 0) if len(self) else None

    pollFirst = poll

    def pollLast(self):
        return list.pop(self) if len(self) else None

    def pop(self, *args):
        return list.pop(self, *args) if args else self.removeFirst()


class LinkedList(_Deque):
    __java__ = "java.util.LinkedList"


class ArrayDeque(_Deque):
    __java__ = "java.util.ArrayDeque"


class Vector(ArrayList):
    __java__ = "java.util.Vector"

    def addElement(self, x):
        self.append(x)

    def elementAt(self, i):
        return self.get(i)


class Stack(Vector):
    __java__ = "java.util.Stack"

    def push(self, x):
        self.append(x)
        return x

    def pop(self, *args):
        return list.pop(self, *args)

    def peek(self):
        return self[-1]


class Entry(JavaObject):
    __java__ = "java.util.Map$Entry"

    def __init__(self, owner, key):
        self._owner, self._key = owner, key

    def getKey(self):
        return self._key

    def getValue(self):
        return self._owner[self._key]

    def setValue(self, value):
        self._owner[self._key] = value

    def toString(self):
        return text(java_string(self._key) + "=" + java_string(self.getValue()))


class _MapType(JavaType):
    def __instancecheck__(cls, x):
        return type.__instancecheck__(cls, x) or cls.__dict__.get("_any", False) and isinstance(x, dict) and isinstance(type(x), JavaType)


class Map(metaclass=_MapType):
    __java__ = "java.util.Map"
    _any = True


class AbstractMap(Map):
    __java__ = "java.util.AbstractMap"


class HashMap(dict, metaclass=JavaType):
    __java__ = "java.util.HashMap"

    def __init__(self, source=(), *load, **kwargs):
        dict.__init__(self)
        self.update(() if isinstance(source, (int, float)) else source, **kwargs)

    def __setitem__(self, key, value):
        dict.__setitem__(self, _java(key), _java(value))

    def update(self, source=(), **kwargs):
        for key, value in dict(source, **kwargs).items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return dict.get(self, key)

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

    def remove(self, key):
        return dict.pop(self, key, None)

    def containsKey(self, key):
        return key in self

    def containsValue(self, value):
        return value in dict.values(self)

    def keySet(self):
        return LinkedHashSet(dict.keys(self))

    def entrySet(self):
        return LinkedHashSet(Entry(self, k) for k in dict.keys(self))

    def values(self):
        return ArrayList(dict.values(self))

    def size(self):
        return len(self)

    def isEmpty(self):
        return not len(self)

    def clone(self):
        return type(self)(self)

    def equals(self, other):
        return self == other

    def getClass(self):
        return type(self)

    def forEach(self, function):
        for key, value in list(dict.items(self)):
            function(key, value)

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


class Hashtable(HashMap):
    __java__ = "java.util.Hashtable"


class Properties(Hashtable):
    __java__ = "java.util.Properties"

    def getProperty(self, key, default=None):
        return dict.get(self, key, default)

    def setProperty(self, key, value):
        return self.put(key, value)


class TreeMap(HashMap):
    """Sorted by key whenever it is read."""

    __java__ = "java.util.TreeMap"

    def __iter__(self):
        return iter(sort_list(list(dict.keys(self))))

    def keys(self):
        return list(self)

    def items(self):
        return [(k, self[k]) for k in self]

    def values(self):
        return ArrayList(self[k] for k in self)

    def keySet(self):
        return LinkedHashSet(self)

    def entrySet(self):
        return LinkedHashSet(Entry(self, k) for k in self)

    def firstKey(self):
        return list(self)[0]

    def lastKey(self):
        return list(self)[-1]


class _SetType(JavaType):
    def __instancecheck__(cls, x):
        return type.__instancecheck__(cls, x) or cls.__dict__.get("_any", False) and isinstance(x, HashSet)


class Set(metaclass=_SetType):
    __java__ = "java.util.Set"
    _any = True


class HashSet(_Shared, metaclass=JavaType):
    """Keeps the order of insertion (Java's HashSet keeps none that a script could rely on)."""

    __java__ = "java.util.HashSet"

    def __init__(self, source=()):
        self._items = {} if isinstance(source, int) else dict.fromkeys(map(_java, source))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(list(self._items))

    def __contains__(self, x):
        return x in self._items

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, (set, frozenset, HashSet)) else False

    def __hash__(self):
        return hash(frozenset(self._items))

    def add(self, x):
        if x in self._items:
            return False
        self._items[_java(x)] = None
        return True

    def addAll(self, other):
        before = len(self)
        for x in other:
            self.add(x)
        return len(self) != before

    def remove(self, x):
        if x in self._items:
            del self._items[x]
            return True
        return False

    def removeAll(self, other):
        for x in list(other):
            self.remove(x)

    def retainAll(self, other):
        self._items = {x: None for x in self._items if x in other}

    def clear(self):
        self._items.clear()


class LinkedHashSet(HashSet):
    __java__ = "java.util.LinkedHashSet"


class TreeSet(HashSet):
    __java__ = "java.util.TreeSet"

    def __iter__(self):
        return iter(sort_list(list(self._items)))

    def first(self):
        return list(self)[0]

    def last(self):
        return list(self)[-1]


class Arrays(JavaObject):
    __java__ = "java.util.Arrays"

    @staticmethod
    def asList(*items):
        return ArrayList(items[0] if len(items) == 1 and isinstance(items[0], (list, tuple)) else items)

    @staticmethod
    def toString(items):
        return text("[" + ", ".join(java_string(x) for x in items) + "]")

    @staticmethod
    def sort(items, comparator=None):
        sort_list(items, _function(comparator))

    @staticmethod
    def fill(items, value):
        items[:] = type(items)([value] * len(items)) if isinstance(items, list) else type(items)(items.typecode, [value] * len(items))

    @staticmethod
    def copyOf(items, n):
        return (list(items) + [None] * n)[:n]

    @staticmethod
    def copyOfRange(items, start, end):
        return items[start:end]

    @staticmethod
    def equals(a, b):
        return list(a) == list(b)

    deepToString = toString


class Collections(JavaObject):
    __java__ = "java.util.Collections"

    @staticmethod
    def sort(items, comparator=None):
        sort_list(items, _function(comparator))

    @staticmethod
    def reverse(items):
        list.reverse(items)

    @staticmethod
    def shuffle(items, random=None):
        import random as _random

        _random.shuffle(items)

    @staticmethod
    def reverseOrder(comparator=None):
        compare = _function(comparator) or cmp
        return lambda a, b: compare(b, a)

    @staticmethod
    def emptyList():
        return ArrayList()

    @staticmethod
    def emptyMap():
        return HashMap()

    @staticmethod
    def singletonList(x):
        return ArrayList([x])

    @staticmethod
    def unmodifiableList(items):
        return items

    unmodifiableMap = unmodifiableCollection = synchronizedList = synchronizedMap = unmodifiableList

    @staticmethod
    def max(items, comparator=None):
        return sort_list(list(items), _function(comparator))[-1]

    @staticmethod
    def min(items, comparator=None):
        return sort_list(list(items), _function(comparator))[0]

    @staticmethod
    def frequency(items, x):
        return list(items).count(x)

    @staticmethod
    def swap(items, i, j):
        items[i], items[j] = items[j], items[i]


class Comparator(JavaObject):
    __java__ = "java.util.Comparator"
