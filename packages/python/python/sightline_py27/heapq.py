"""`heapq`: heaps of whatever Python 2 can compare, unlike things among them."""

from sightline_dialect.values.arithmetic import lt as _lt
from sightline_dialect.builtins27 import BUILTINS as _BUILTINS

_sorted = _BUILTINS["sorted"]
__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _rise(heap, start, at):
    """Moves an item up until its parent is not larger."""
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not _lt(item, heap[parent]):
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    """Moves the smaller children up to the leaf and the item from there to its place."""
    start, end, item = at, len(heap), heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not _lt(heap[child], heap[child + 1]):
            child += 1
        heap[at] = heap[child]
        at, child = child, 2 * child + 1
    heap[at] = item
    _rise(heap, start, at)


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    first, heap[0] = heap[0], last
    _sink(heap, 0)
    return first


def heapreplace(heap, item):
    if not heap:
        raise IndexError("index out of range: 0")
    first, heap[0] = heap[0], item
    _sink(heap, 0)
    return first


def heappushpop(heap, item):
    return heapreplace(heap, item) if heap and _lt(heap[0], item) else item


def heapify(x):
    for at in reversed(range(len(x) // 2)):
        _sink(x, at)


def nsmallest(n, iterable, key=None):
    return _sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return _sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def merge(*iterables):
    heap = []
    for at, one in enumerate(map(iter, iterables)):
        for first in one:
            heap.append([first, at, one])
            break
    heapify(heap)
    while heap:
        first, at, one = heap[0]
        yield first
        for following in one:
            heapreplace(heap, [following, at, one])
            break
        else:
            heappop(heap)
