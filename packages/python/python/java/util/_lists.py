"""java.util lists: Python lists with their Java methods; they print as Java prints them."""

from sightline_dialect.values.arithmetic import cmp, sort_list
from sightline_dialect.values.text import text, to_repr

from .._object import JavaObject, JavaType, java_string
from .._throwables import IllegalArgumentException, IndexOutOfBoundsException, NullPointerException, RuntimeException, UnsupportedOperationException, throwable
from ._hashing import list_hash

NoSuchElementException = throwable("NoSuchElementException", RuntimeException, "java.util")
EmptyStackException = throwable("EmptyStackException", RuntimeException, "java.util")


def as_java(x):
    """What comes out of a Java collection: text is `unicode` there."""
    return text(x) if type(x) is str else x


def function_of(comparator):
    return getattr(comparator, "compare", comparator)


class Iterator(JavaObject):
    __java__ = "java.util.Iterator"

    def __init__(self, source=()):
        self._items = list(source)
        self._at = 0
        self._source = source

    def hasNext(self):
        return self._at < len(self._items)

    hasMoreElements = hasNext

    def next(self):
        if not self.hasNext():
            raise NoSuchElementException()
        self._at += 1
        return self._items[self._at - 1]

    def nextElement(self):
        return self.next()

    def remove(self):
        if isinstance(self._source, list):
            self._at -= 1
            del self._items[self._at]
            del self._source[self._at]
        else:
            self._source._discard(self._items[self._at - 1])

    def __init_subclass__(cls):
        cls.__next__ = Iterator.__next__  # a `next` of a script's class answers Java

    def __iter__(self):
        return self

    def __next__(self):
        if not self.hasNext():
            raise StopIteration
        return self.next()


class ListIterator(Iterator):
    __java__ = "java.util.ListIterator"

    def hasPrevious(self):
        return self._at > 0

    def previous(self):
        if not self._at:
            raise NoSuchElementException()
        self._at -= 1
        return self._items[self._at]

    def nextIndex(self):
        return self._at

    def previousIndex(self):
        return self._at - 1


class Shared:
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
        return text("[" + ", ".join("(this Collection)" if x is self else java_string(x) for x in self) + "]")

    def toArray(self, *kind):
        from sightline_py27.jarray import ObjectArray

        return ObjectArray(list(self))

    def equals(self, other):
        return self == other

    def getClass(self):
        return type(self)

    def stream(self):
        raise UnsupportedOperationException("java.util.stream is not available in Sightline: use a list comprehension")

    parallelStream = stream

    def forEach(self, function):
        accept = getattr(function, "accept", function)
        for x in list(self):
            accept(x)

    @property
    def empty(self):
        return not len(self)

    def __str__(self):
        return self.toString()

    def __repr__(self):
        return str.__str__(self.toString())


class AnyOf(JavaType):
    """The class of an interface: what its `_kinds` name are its instances, `_kinds` is given later."""

    def __instancecheck__(cls, x):
        return type.__instancecheck__(cls, x) or isinstance(x, cls.__dict__.get("_kinds", ()))

    def __subclasscheck__(cls, kind):
        return type.__subclasscheck__(cls, kind) or issubclass(kind, cls.__dict__.get("_kinds", ()))


class Collection(metaclass=AnyOf):
    __java__ = "java.util.Collection"


class List(metaclass=AnyOf):
    __java__ = "java.util.List"

    @staticmethod
    def of(*items):
        return FixedList(items)

    copyOf = staticmethod(lambda items: FixedList(items))


def _out_of_bounds(i, n):
    return IndexOutOfBoundsException("Index %d out of bounds for length %d" % (i, n))


class ArrayList(Shared, list, metaclass=JavaType):
    __java__ = "java.util.ArrayList"

    def __init__(self, source=()):
        list.__init__(self, () if isinstance(source, int) else map(as_java, source))

    def append(self, x):
        list.append(self, as_java(x))

    def insert(self, i, x):
        list.insert(self, i, as_java(x))

    def extend(self, items):
        list.extend(self, list(map(as_java, items)))

    def __iadd__(self, items):
        self.extend(items)
        return self

    def __add__(self, items):
        return type(self)(list(self) + list(items))

    def __mul__(self, n):
        return type(self)(list(self) * n)

    def __getitem__(self, i):
        made = list.__getitem__(self, i)
        return ArrayList(made) if isinstance(i, slice) else made

    def __setitem__(self, i, x):
        list.__setitem__(self, i, list(map(as_java, x)) if isinstance(i, slice) else as_java(x))

    def add(self, *args):
        if len(args) == 2:
            if not 0 <= args[0] <= len(self):
                raise IndexOutOfBoundsException("Index: %d, Size: %d" % (args[0], len(self)))
            self.insert(*args)
            return None
        self.append(args[0])
        return True

    def addAll(self, *args):
        if len(args) == 2:
            self[args[0] : args[0]] = list(args[1])
        else:
            self.extend(args[0])
        return bool(len(args[-1]))

    def get(self, i):
        if not 0 <= i < len(self):
            raise _out_of_bounds(i, len(self))
        return list.__getitem__(self, i)

    def set(self, i, x):
        before = self.get(i)
        self[i] = x
        return before

    def remove(self, x):
        """By index for an int, else by value: the method of Python's lists, as Jython gives it to Java's."""
        if isinstance(x, int) and not isinstance(x, bool):
            self.get(x)
            del self[x]
        elif x in self:
            list.remove(self, x)
        else:
            raise ValueError("%s is not in list" % java_string(x))

    def _discard(self, x):
        list.remove(self, x)

    def _keep(self, kept):
        changed = len(kept) != len(self)
        list.__setitem__(self, slice(None), kept)
        return changed

    def removeAll(self, other):
        return self._keep([x for x in self if x not in other])

    def retainAll(self, other):
        return self._keep([x for x in self if x in other])

    def removeIf(self, condition):
        test = getattr(condition, "test", condition)
        return self._keep([x for x in self if not test(x)])

    def replaceAll(self, function):
        apply = getattr(function, "apply", function)
        list.__setitem__(self, slice(None), [as_java(apply(x)) for x in self])

    def indexOf(self, x):
        return list.index(self, x) if x in self else -1

    def lastIndexOf(self, x):
        return len(self) - 1 - list.__getitem__(self, slice(None, None, -1)).index(x) if x in self else -1

    def subList(self, start, end):
        if start < 0 or end > len(self) or start > end:
            said = "fromIndex = %d" % start if start < 0 else "toIndex = %d" % end if end > len(self) else "fromIndex(%d) > toIndex(%d)" % (start, end)
            raise (IllegalArgumentException if start > end else IndexOutOfBoundsException)(said)
        return ArrayList(list.__getitem__(self, slice(start, end)))

    def listIterator(self, at=0):
        made = ListIterator(self)
        made._at = at
        return made

    def sort(self, comparator=None, **kwargs):
        sort_list(self, function_of(comparator), **kwargs)

    def clone(self):
        return type(self)(self)

    def hashCode(self):
        return list_hash(self)

    def ensureCapacity(self, n):
        pass

    def trimToSize(self):
        pass


def _refuse(*args, **kwargs):
    raise UnsupportedOperationException()


class FixedList(ArrayList):
    """An unmodifiable list."""

    __java__ = "java.util.Collections$UnmodifiableList"
    add = addAll = append = insert = extend = remove = removeAll = retainAll = clear = pop = set = sort = reverse = __setitem__ = __delitem__ = __iadd__ = _refuse


class ArraysList(ArrayList):
    """`Arrays.asList`: of a fixed length."""

    __java__ = "java.util.Arrays$ArrayList"
    add = addAll = append = insert = extend = remove = removeAll = retainAll = clear = pop = __delitem__ = _refuse


class _Deque(ArrayList):
    def addFirst(self, x):
        self.insert(0, x)

    def addLast(self, x):
        self.append(x)

    def offer(self, x):
        self.append(x)
        return True

    offerLast = offer

    def offerFirst(self, x):
        self.insert(0, x)
        return True

    def push(self, x):
        self.insert(0, x)

    def getFirst(self):
        return self._end(0)

    element = getFirst

    def getLast(self):
        return self._end(-1)

    def _end(self, at):
        if not len(self):
            raise NoSuchElementException()
        return list.__getitem__(self, at)

    def removeFirst(self):
        self._end(0)
        return list.pop(self, 0)

    def removeLast(self):
        self._end(-1)
        return list.pop(self)

    def remove(self, *args):
        return ArrayList.remove(self, *args) if args else self.removeFirst()

    def peek(self):
        return list.__getitem__(self, 0) if len(self) else None

    peekFirst = peek

    def peekLast(self):
        return list.__getitem__(self, -1) if len(self) else None

    def poll(self, *wait):
        return list.pop(self, 0) if len(self) else None

    pollFirst = poll

    def pollLast(self):
        return list.pop(self) if len(self) else None

    def pop(self, *args):
        return list.pop(self, *args) if args else self.removeFirst()

    def descendingIterator(self):
        return Iterator(list(reversed(self)))


class LinkedList(_Deque):
    __java__ = "java.util.LinkedList"


class ArrayDeque(_Deque):
    __java__ = "java.util.ArrayDeque"


class PriorityQueue(_Deque):
    """Sorted at all times."""

    __java__ = "java.util.PriorityQueue"

    def __init__(self, source=(), comparator=None):
        given = source if hasattr(source, "compare") else comparator
        self._compare = function_of(given)
        ArrayList.__init__(self, () if source is given else source)
        sort_list(self, self._compare)

    def add(self, x):
        list.append(self, as_java(x))
        sort_list(self, self._compare)
        return True

    offer = add


class Vector(ArrayList):
    __java__ = "java.util.Vector"

    def addElement(self, x):
        self.append(x)

    def elementAt(self, i):
        return self.get(i)

    def firstElement(self):
        return self.get(0)

    def lastElement(self):
        return self.get(len(self) - 1)

    def elements(self):
        return Iterator(self)

    def removeAllElements(self):
        self.clear()


class Stack(Vector):
    __java__ = "java.util.Stack"

    def push(self, x):
        self.append(x)
        return x

    def _top(self):
        if not len(self):
            raise EmptyStackException()

    def pop(self, *args):
        self._top()
        return list.pop(self, *args)

    def peek(self):
        self._top()
        return list.__getitem__(self, -1)

    def search(self, x):
        return len(self) - self.lastIndexOf(x) if x in self else -1

    def empty(self):
        return not len(self)


Collection._kinds = List._kinds = (ArrayList,)
Queue = AnyOf("Queue", (), {"__java__": "java.util.Queue", "_kinds": (_Deque,)})
Deque = AnyOf("Deque", (), {"__java__": "java.util.Deque", "_kinds": (LinkedList, ArrayDeque)})
AbstractList = AnyOf("AbstractList", (), {"__java__": "java.util.AbstractList", "_kinds": (ArrayList,)})
Enumeration = AnyOf("Enumeration", (), {"__java__": "java.util.Enumeration", "_kinds": (Iterator,)})
