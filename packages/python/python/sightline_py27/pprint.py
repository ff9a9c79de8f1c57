"""`pprint` with the layout of Python 2.7."""

import sys as _sys

from sightline_dialect.values.arithmetic import sort_list as _sort_list
from sightline_dialect.values.text import to_repr as _to_repr


def pprint(object, stream=None, indent=1, width=80, depth=None):
    PrettyPrinter(indent=indent, width=width, depth=depth, stream=stream).pprint(object)


def pformat(object, indent=1, width=80, depth=None):
    return PrettyPrinter(indent=indent, width=width, depth=depth).pformat(object)


def saferepr(object):
    return _safe(object, {}, None, 0)[0]


def isreadable(object):
    return _safe(object, {}, None, 0)[1]


def isrecursive(object):
    return _safe(object, {}, None, 0)[2]


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None):
        self._indent, self._width, self._depth = indent, width, depth
        self._stream = stream

    def pprint(self, object):
        stream = self._stream if self._stream is not None else _sys.stdout
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        return _safe(object, {}, None, 0)[2]

    def isreadable(self, object):
        made, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return _safe(object, context, maxlevels, level)

    def _format(self, object, write, indent, allowance, context, level):
        level += 1
        if id(object) in context:
            write(_recursion(object))
            return
        shown = self.format(object, context.copy(), self._depth, level - 1)[0]
        if len(shown) <= self._width - 1 - indent - allowance or self._depth and level > self._depth:
            write(shown)
            return
        context[id(object)] = 1
        state = (write, allowance, context, level)
        if isinstance(object, dict) and type(object).__repr__ is dict.__repr__:
            self._mapping(object, indent, state)
        elif type(object).__repr__ in (list.__repr__, tuple.__repr__, set.__repr__, frozenset.__repr__) and isinstance(object, (list, tuple, set, frozenset)):
            self._sequence(object, indent, state)
        else:
            write(shown)
        del context[id(object)]

    def _mapping(self, object, indent, state):
        write, allowance, context, level = state
        write("{" + (self._indent - 1) * " ")
        inner = indent + self._indent
        for i, (key, value) in enumerate(_sort_list(list(object.items()))):
            shown = self.format(key, context.copy(), self._depth, level)[0]
            write((",\n" + " " * inner if i else "") + shown + ": ")
            self._format(value, write, inner + len(shown) + 2, allowance + 1, context, level)
        write("}")

    def _sequence(self, object, indent, state):
        write, allowance, context, level = state
        opening, closing, items = _brackets(object)
        write(opening)
        inner = indent + (len(opening) - 1 if len(opening) > 1 else 0)
        if self._indent > 1 and len(object) > 0:
            write((self._indent - 1) * " ")
        inner += self._indent
        for i, item in enumerate(items):
            write(",\n" + " " * inner if i else "")
            self._format(item, write, inner, allowance + 1, context, level)
        write(("," if isinstance(object, tuple) and len(object) == 1 else "") + closing)


def _brackets(object):
    if isinstance(object, list):
        return "[", "]", object
    if isinstance(object, tuple):
        return "(", ")", object
    return "set([" if isinstance(object, set) else "frozenset([", "])", _sort_list(list(object))


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


def _safe(object, context, maxlevels, level):
    """(text, whether it can be read back, whether it contains itself)"""
    if isinstance(object, dict) and type(object).__repr__ is dict.__repr__:
        pairs = _sort_list(list(object.items()))
        return _safe_parts(object, "{", "}", [x for pair in pairs for x in pair], (context, maxlevels, level))
    if isinstance(object, (list, tuple)) and type(object).__repr__ in (list.__repr__, tuple.__repr__):
        opening, closing, items = _brackets(object)
        return _safe_parts(object, opening, ",)" if opening == "(" and len(items) == 1 else closing, items, (context, maxlevels, level))
    shown = _to_repr(object)
    return shown, bool(shown) and not shown.startswith("<"), False


def _safe_parts(object, opening, closing, items, state):
    context, maxlevels, level = state
    if not items:
        return opening + closing, True, False
    if maxlevels and level >= maxlevels:
        return opening + "..." + closing, False, id(object) in context
    if id(object) in context:
        return _recursion(object), False, True
    context[id(object)] = 1
    made = [_safe(x, context, maxlevels, level + 1) for x in items]
    del context[id(object)]
    shown = [m[0] for m in made]
    if opening == "{":
        shown = [k + ": " + v for k, v in zip(shown[::2], shown[1::2])]
    return opening + ", ".join(shown) + closing, all(m[1] for m in made), any(m[2] for m in made)
