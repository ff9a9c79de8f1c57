import string as _string

from sightline_dialect.types import objects as _objects
from ._wrap import fill

fill(globals(), _string)
lowercase = _string.ascii_lowercase
uppercase = _string.ascii_uppercase
letters = lowercase + uppercase
whitespace = " \t\n\r\x0b\x0c"


def _method(name):
    return lambda s, *args: getattr(s, name)(*args)


for _name in "upper lower capitalize swapcase strip lstrip rstrip split rsplit find rfind index rindex count replace ljust rjust center expandtabs".split():
    globals()[_name] = _method(_name)
splitfields = split


def join(words, sep=" "):
    return _objects.join(sep, words)


joinfields = join


def zfill(x, width):
    return (x if isinstance(x, str) else repr(x)).zfill(width)


def atoi(s, base=10):
    return int(s, base)


atol = atoi


def atof(s):
    return float(s)


def maketrans(source, target):
    table = [chr(i) for i in range(256)]
    for a, b in zip(source, target):
        table[ord(a)] = b
    return "".join(table)


def translate(s, table, deletions=""):
    return _objects.str_translate(s, table, deletions or None)
