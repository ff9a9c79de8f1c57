"""Python 2.7 as Jython runs it, on CPython 3: the door of the dialect (contract: ../README.md)."""

import sys
import warnings

from . import evaluating, importing
from .builtins27 import BUILTINS
from .calendar import zones
from .compile.compiler import compile_script
from .errors import wording
from .errors.interrupt import SightlineInterrupt
from .errors.tracebacks import exception_message, exception_type, format_exception, hide_frames, java_exception, register_source
from .values.arithmetic import long
from .values.text import set_wording, text, unicode

set_wording(wording.python2)
sys.set_int_max_str_digits(0)
warnings.simplefilter("ignore")


def install(time_zone=None, zone_data=None, translate=None, find_library=None):
    """Connects the dialect to its host; what is not given stays as it was."""
    if zone_data is not None:
        zones.set_zone_data(zone_data)
    if time_zone is not None:
        zones.set_default(time_zone)
    if translate is not None:
        evaluating.set_translate(translate)
    if find_library is not None:
        importing.set_find_library(find_library)


def new_globals(name, filename):
    """A fresh module scope for `exec`."""
    return {"__name__": name, "__file__": filename, "__doc__": None, "__builtins__": BUILTINS}
