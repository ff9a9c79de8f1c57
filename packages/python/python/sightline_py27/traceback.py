"""`traceback` with the frames scripts know."""

import sys as _sys

from sightline_dialect.errors import raised as _raised, tracebacks as _tracebacks


def extract_tb(tb, limit=None):
    found = [(f, line, name, _tracebacks.source_line(f, line)) for f, line, name in _tracebacks.frames(tb)]
    return found[:limit] if limit is not None else found


def format_list(extracted):
    made = []
    for filename, line, name, text in extracted:
        made.append('  File "%s", line %d, in %s\n' % (filename, line, name) + ("    %s\n" % text.strip() if text else ""))
    return made


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def format_exception_only(kind, value):
    if value is None:
        return ["%s\n" % getattr(kind, "__name__", kind)]
    if getattr(type(value), "__java__", None):
        return ["%s: %s\n" % (type(value).__name__, value.toString())]
    return _tracebacks.format_exception_only(value if isinstance(value, BaseException) else kind(value))


def format_exception(kind, value, tb, limit=None):
    head = ["Traceback (most recent call last):\n"] + format_tb(tb, limit) if tb is not None else []
    return head + format_exception_only(kind, value)


def format_exc(limit=None):
    return _format_exc(_sys._getframe(1), limit)


def _format_exc(frame, limit):
    kind, value, tb = _raised.exc_info(frame)
    return "".join(format_exception(kind, value, tb, limit)) if value is not None else "None\n"


def print_exc(limit=None, file=None):
    (file or _sys.stderr).write(_format_exc(_sys._getframe(1), limit))


def print_exception(kind, value, tb, limit=None, file=None):
    (file or _sys.stderr).write("".join(format_exception(kind, value, tb, limit)))


def print_tb(tb, limit=None, file=None):
    (file or _sys.stderr).write("".join(format_tb(tb, limit)))


def extract_stack(f=None, limit=None):
    found = []
    frame = f or _sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        if not any(code.co_filename.startswith(p) for p in _tracebacks._hidden):
            found.insert(0, (code.co_filename, frame.f_lineno, code.co_name, _tracebacks.source_line(code.co_filename, frame.f_lineno)))
        frame = frame.f_back
    return found


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f or _sys._getframe(1), limit))


def print_stack(f=None, limit=None, file=None):
    (file or _sys.stderr).write("".join(format_stack(f or _sys._getframe(1), limit)))


def print_last(*args):
    pass


def tb_lineno(tb):
    return tb.tb_lineno
