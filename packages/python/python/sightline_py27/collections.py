import collections as _collections
import collections.abc as _abc

from ._wrap import fill

fill(globals(), _collections)
fill(globals(), _abc)
