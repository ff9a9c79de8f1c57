import random as _random

from ._wrap import fill

fill(globals(), _random)


def shuffle(x, random=None):
    _random.shuffle(x)


def jumpahead(n):
    return None
