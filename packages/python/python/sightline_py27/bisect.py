"""`bisect`: places in lists of whatever Python 2 can compare, unlike things among them."""

from sightline_dialect.values.arithmetic import lt as _lt


def _place(a, lo, hi, is_before):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else hi
    while lo < hi:
        middle = (lo + hi) // 2
        if is_before(a[middle]):
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_right(a, x, lo=0, hi=None):
    return _place(a, lo, hi, lambda item: not _lt(x, item))


def bisect_left(a, x, lo=0, hi=None):
    return _place(a, lo, hi, lambda item: _lt(item, x))


def insort_right(a, x, lo=0, hi=None):
    a.insert(bisect_right(a, x, lo, hi), x)


def insort_left(a, x, lo=0, hi=None):
    a.insert(bisect_left(a, x, lo, hi), x)


bisect, insort = bisect_right, insort_right
