"""`logging` with tracebacks as scripts know them; `logging.handlers` and `logging.config` are refused."""

import logging as _logging

from sightline_dialect.errors.tracebacks import format_exception as _format_exception

from ._wrap import fill

fill(globals(), _logging)
_logging.Formatter.formatException = lambda self, info: _format_exception(info[1], info[2]).rstrip("\n")
warn = _logging.warning
