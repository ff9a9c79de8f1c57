"""Tracebacks as Jython prints them, with the lines of the scripts and without frames of the machinery."""

import os
import sys

from . import failures
from ..values import text
from ..values.undecimal import undecimal

_here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_hidden = [_here, "<frozen", os.path.dirname(os.__file__)]
_sources = {}


def hide_frames(prefix):
    """Leaves frames out whose file name starts with `prefix`."""
    _hidden.append(prefix)


def register_source(filename, source, first_line=1):
    """Text of a script for its traceback lines."""
    if len(_sources) > 5000:
        _sources.clear()
    _sources[filename] = (source, first_line)


def source_line(filename, line):
    """The stripped text of a line of a registered source, or None."""
    source, first = _sources.get(filename, ("", 1))
    lines = source.splitlines()
    return lines[line - first].strip() if 0 <= line - first < len(lines) else None


def frames(traceback):
    """(filename, line, function) of each frame that belongs to a script."""
    found = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        following = traceback.tb_next
        if following is not None and following.tb_frame is traceback.tb_frame:  # `raise e, v, tb` starts from tb
            traceback = following
            continue
        if not any(code.co_filename.startswith(prefix) for prefix in _hidden):
            name = code.co_name
            found.append((code.co_filename, traceback.tb_lineno, name if name in ("<module>", "<lambda>") else name.replace("<listcomp>", "<module>")))
        traceback = traceback.tb_next
    return found


def format_frames(found):
    lines = []
    for filename, line, function in found:
        lines.append('  File "%s", line %d, in %s\n' % (filename, line, function))
        shown = source_line(filename, line)
        if shown:
            lines.append("    %s\n" % shown)
    return lines


def exception_type(e):
    kind = type(undecimal(e))
    java = getattr(kind, "__java__", None)
    if java:
        return java
    name = {"ModuleNotFoundError": "ImportError", "FileNotFoundError": "IOError", "PermissionError": "IOError", "OSError": "IOError", "RecursionError": "RuntimeError"}.get(kind.__name__, kind.__name__)
    return name


def exception_message(e):
    e = undecimal(e)
    if type(e).__module__ == "builtins":
        failures.reword(e)
    if isinstance(e, SyntaxError):
        return e.msg
    if getattr(type(e), "__java__", None):
        shown = e.getMessage()
        return "" if shown is None else str.__str__(shown)
    if isinstance(e, RecursionError):
        return "maximum recursion depth exceeded"
    return text.to_str(e, False)


def format_exception_only(e):
    if isinstance(e, SyntaxError):
        return _syntax_error(e)
    name, message = exception_type(e), exception_message(e)
    return ["%s: %s\n" % (name, message) if message else name + "\n"]


def _syntax_error(e):
    lines = []
    if e.filename:
        shown = source_line(e.filename, e.lineno or 0) or (e.text or "").strip()
        lines.append('  File "%s", line %d\n' % (e.filename, e.lineno or 0))
        if shown:
            lines.append("    %s\n" % shown)
    return lines + ["%s: %s\n" % (type(e).__name__, e.msg)]


def format_exception(e, traceback=None):
    """The whole traceback as text, ending with a newline."""
    found = frames(traceback if traceback is not None else e.__traceback__)
    head = ["Traceback (most recent call last):\n"] if found or not isinstance(e, SyntaxError) else []
    return "".join(head + format_frames(found) + format_exception_only(e))


def java_exception(name, message):
    """An exception from its name: `ValueError`, `java.lang.IllegalArgumentException`."""
    import builtins
    import importlib

    kind = getattr(builtins, name, None)
    if "." in name:
        module, _, last = name.rpartition(".")
        try:
            kind = getattr(importlib.import_module(module), last, None)
        except ImportError:
            kind = None
    if isinstance(kind, type) and issubclass(kind, BaseException):
        return kind(message)
    return RuntimeError(message)
