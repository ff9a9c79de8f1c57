import inspect as _inspect

from sightline_dialect.values.text import to_repr as _to_repr

from ._wrap import fill

fill(globals(), _inspect, "getargspec", "stack", "currentframe")
from collections import namedtuple as _namedtuple

ArgSpec = _namedtuple("ArgSpec", "args varargs keywords defaults")


def getargspec(function):
    made = _inspect.getfullargspec(function)
    return ArgSpec(made.args, made.varargs, made.varkw, made.defaults)


def formatargspec(args, varargs=None, varkw=None, defaults=None):
    """`(a, b=2, *args, **kw)`"""
    defaults = defaults or ()
    first = len(args) - len(defaults)
    shown = [a if i < first else "%s=%s" % (a, _to_repr(defaults[i - first])) for i, a in enumerate(args)]
    return "(" + ", ".join(shown + (["*" + varargs] if varargs else []) + (["**" + varkw] if varkw else [])) + ")"


def currentframe():
    import sys

    return sys._getframe(1)


def stack(context=1):
    from .traceback import extract_stack
    import sys

    frames, frame = [], sys._getframe(1)
    while frame is not None:
        frames.append((frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None))
        frame = frame.f_back
    return frames
