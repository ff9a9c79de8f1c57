"""The print statement, `>>` and the trailing comma included."""

import sys

from . import text

_soft = {}


def forget():
    """A script begins at the start of a line, whatever the one before it left open."""
    _soft.clear()


def _write(stream, args, more):
    if stream is not sys.stdout or type(stream).__dict__.get("__module__") == "__main__":
        return _write_to_object(stream, args, more)
    shown = []
    space = _soft.pop(id(stream), False)
    try:
        for arg in args:
            piece = text.shown(arg)
            shown.append(" " + piece if space else piece)
            space = not piece.endswith(("\n", "\t", "\r"))
    except BaseException:
        # What was shown before the item that fails is printed.
        more = True
        raise
    finally:
        if more and args and space:
            _soft[id(stream)] = True
        stream.write("".join(shown) if more else "".join(shown) + "\n")


def _write_to_object(stream, args, more):
    """A stream of a script, or one it made: each piece is written by itself, `softspace` is an attribute of it."""
    write = stream.write
    space = getattr(stream, "softspace", 0)
    for arg in args:
        if space:
            write(" ")
        piece = arg if type(arg) is text.unicode else text.shown(arg)
        write(piece)
        space = not piece.endswith(("\n", "\t", "\r"))
    if not more:
        write("\n")
    try:
        stream.softspace = 1 if more and space else 0
    except (AttributeError, TypeError):
        pass


def print_line(*args):
    _write(sys.stdout, args, False)


def print_more(*args):
    _write(sys.stdout, args, True)


def print_to(stream, *args):
    _write(sys.stdout if stream is None else stream, args, False)


def print_to_more(stream, *args):
    _write(sys.stdout if stream is None else stream, args, True)


def print_function(*args, sep=" ", end="\n", file=None):
    """`print` after `from __future__ import print_function`."""
    stream = sys.stdout if file is None else file
    stream.write((" " if sep is None else sep).join(text.shown(a) for a in args) + ("\n" if end is None else end))
