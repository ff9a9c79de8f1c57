"""Which values cannot become which types of parameters: where Jython raises a TypeError before a function is called (rule SCR51)."""
import datetime

from com.inductiveautomation.ignition.common import Dataset
from com.inductiveautomation.ignition.common.model.values import BasicQualifiedValue, QualityCode
from com.inductiveautomation.ignition.common.script.builtin.DatasetUtilities import PyDataSet
from java.util import Calendar, Date

_TEXT = (str, bytes, bytearray)
_NUMBER = (int, float)
_LIST = (list, tuple, set, frozenset)
_TABLE = (Dataset, PyDataSet)
#: Values that stand for themselves: nothing but an Object takes them.
_WHOLE = (Date, BasicQualifiedValue, QualityCode)
_INSTANT = (Date, Calendar, datetime.datetime, datetime.date)


def _number(value):
    return isinstance(value, (dict, *_TEXT, *_LIST, *_WHOLE, *_TABLE)) or callable(value)


def _integer(value):
    return _number(value) or isinstance(value, float) and value != value // 1


def _paths(value):
    return isinstance(value, (dict, *_NUMBER, *_WHOLE, *_TABLE)) or callable(value)


_UNFIT = {
    "String": lambda value: isinstance(value, (dict, *_NUMBER, *_LIST, *_WHOLE, *_TABLE)) or callable(value),
    "Integer": _integer,
    "Long": _integer,
    "Float": _number,
    "Double": _number,
    "Number": _number,
    "Boolean": _number,
    "Dictionary": lambda value: isinstance(value, (*_TEXT, *_NUMBER, *_LIST, *_WHOLE, *_TABLE)) or callable(value),
    "List": lambda value: _paths(value) and not isinstance(value, _TABLE) or isinstance(value, _TEXT),
    "Paths": _paths,
    "Date": lambda value: not isinstance(value, _INSTANT),
    "Dataset": lambda value: not isinstance(value, _TABLE),
    "Function": lambda value: not callable(value),
}
#: What a required parameter of these types cannot be.
_NEVER_NONE = ("Integer", "Long", "Float", "Double", "Number", "Boolean", "List", "Paths", "Dataset", "Function")
#: Types by the names of Jython's messages.
_CALLED = {"Integer": "int", "Long": "long", "Float": "float", "Double": "double", "Boolean": "boolean", "Date": "java.util.Date",
           "Paths": "List", "Dictionary": "Dictionary", "Function": "a function"}


def is_unfit(kind, value, required):
    """True where the value cannot be given for a parameter of the type."""
    if value is None:
        return required and kind in _NEVER_NONE
    unfit = _UNFIT.get(kind)
    return unfit is not None and unfit(value)


def called(kind):
    return _CALLED.get(kind, kind)


def ordinal(position):
    """`1st`, `2nd`, as in Jython's messages; `position` from 0."""
    return "%d%s" % (position + 1, {0: "st", 1: "nd", 2: "rd"}.get(position, "th"))
