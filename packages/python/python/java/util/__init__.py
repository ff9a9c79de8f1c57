"""java.util"""

from .._object import JavaObject as Object
from ..lang._throwables import IllegalArgumentException, RuntimeException, throwable as _throwable
from ._dates import Calendar, Date, GregorianCalendar, SimpleTimeZone, TimeZone
from ._locales import Currency, Locale
from ._collections import (
    AbstractMap, ArrayDeque, ArrayList, Arrays, Collection, Collections, Comparator, HashMap, HashSet, Hashtable, Iterator, LinkedHashMap,
    LinkedHashSet, LinkedList, List, Map, Properties, Set, Stack, TreeMap, TreeSet, Vector,
)  # fmt: skip
from ._misc import Base64, Objects, Optional, Random, UUID

NoSuchElementException = _throwable("NoSuchElementException", RuntimeException, "java.util")
ConcurrentModificationException = _throwable("ConcurrentModificationException", RuntimeException, "java.util")
MissingResourceException = _throwable("MissingResourceException", RuntimeException, "java.util")
IllegalFormatException = _throwable("IllegalFormatException", IllegalArgumentException, "java.util")
