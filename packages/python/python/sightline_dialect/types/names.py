"""Names of built-in types that only one of Python 2 and 3 has."""

from ..values import arithmetic, text

# Names that came with Python 3 and those that went with Python 2, by type.
NEWER = {
    list: {"clear", "copy"},
    str: {"casefold", "isidentifier", "isprintable", "removeprefix", "removesuffix", "format_map", "maketrans", "isascii"},
    int: {"to_bytes", "from_bytes", "is_integer", "as_integer_ratio", "bit_count"},
    ImportError: {"name", "path", "name_from", "msg"},
    bool: {"to_bytes", "from_bytes", "is_integer", "as_integer_ratio", "bit_count"},
}
OLDER = {dict: {"has_key", "iterkeys", "itervalues", "iteritems", "viewkeys", "viewvalues", "viewitems"}, str: {"decode"}}
LATER_NAMES = frozenset().union(*NEWER.values())

_AS = {text.unicode: str, arithmetic.long: int}


def kind_names(table, x):
    kind = x if isinstance(x, type) else type(x)
    kind = _AS.get(kind, kind)
    return table.get(kind, ())
