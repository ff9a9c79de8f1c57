"""`gc`: collecting is the interpreter's business; objects of others are not shown."""

import gc as _gc

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage = []


def collect(generation=2):
    return _gc.collect(generation)


def isenabled():
    return True


def _refused(*args):
    raise NotImplementedError("not applicable to this collector: scripts cannot change it, nor look at objects of others")


enable = lambda: None
disable = set_debug = get_objects = get_referrers = get_referents = set_threshold = get_threshold = get_debug = get_count = _refused
