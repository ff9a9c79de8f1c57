"""java.util"""

from .._object import JavaObject as Object
from .._throwables import IllegalArgumentException, RuntimeException, throwable as _throwable
from ._dates import Calendar, Date, GregorianCalendar
from ._timezones import SimpleTimeZone, TimeZone
from .._format.locales import Currency, Locale
from ._collections import (
    AbstractList, AbstractMap, ArrayDeque, ArrayList, Arrays, Collection, Collections, Comparator, Deque, EmptyStackException, Enumeration,
    HashMap, HashSet, Hashtable, Iterator, LinkedHashMap, LinkedHashSet, LinkedList, List, ListIterator, Map, NavigableMap, NavigableSet,
    NoSuchElementException, PriorityQueue, Properties, Queue, Set, SortedMap, SortedSet, Stack, TreeMap, TreeSet, Vector,
)  # fmt: skip
from ._misc import Base64, Objects, Optional, Random, StringJoiner, StringTokenizer, UUID
from .._format.printf import (
    _Conversion as IllegalFormatConversionException, _Illegal as IllegalFormatException, _Missing as MissingFormatArgumentException,
    _Unknown as UnknownFormatConversionException,
)  # fmt: skip

ConcurrentModificationException = _throwable("ConcurrentModificationException", RuntimeException, "java.util")
MissingResourceException = _throwable("MissingResourceException", RuntimeException, "java.util")
InputMismatchException = _throwable("InputMismatchException", NoSuchElementException, "java.util")
EventObject = type("EventObject", (Object,), {"__java__": "java.util.EventObject"})
EventListener = type("EventListener", (Object,), {"__java__": "java.util.EventListener"})
