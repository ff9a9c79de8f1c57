import itertools as _itertools

from ._wrap import fill

fill(globals(), _itertools)


class izip(zip):
    pass


ifilter = filter
ifilterfalse = _itertools.filterfalse
izip_longest = _itertools.zip_longest


def imap(function, *iterables):
    return zip(*iterables) if function is None else map(function, *iterables)
