import types as _types

from sightline_dialect.types import kinds as _kinds
from sightline_dialect.values.arithmetic import long as LongType
from sightline_dialect.values.text import unicode as UnicodeType

NoneType, TypeType, BooleanType, IntType, FloatType, ComplexType, StringType = type(None), type, bool, int, float, complex, str
TupleType, ListType, DictType, FunctionType, LambdaType, GeneratorType = tuple, list, dict, _types.FunctionType, _types.FunctionType, _types.GeneratorType


class _Methods(type):
    """Equal to the type of methods; calling it takes the class too, as in Python 2."""

    def __instancecheck__(cls, x):
        return isinstance(x, _types.MethodType)

    def __eq__(cls, other):
        return cls is other or other is _types.MethodType

    def __hash__(cls):
        return hash(_types.MethodType)


class MethodType(metaclass=_Methods):
    __repr27__ = "<type 'instancemethod'>"

    def __new__(cls, function, instance, owner=None):
        return _types.MethodType(function, instance)


UnboundMethodType = MethodType
BuiltinFunctionType = BuiltinMethodType = _types.BuiltinFunctionType
ModuleType, SliceType, EllipsisType, ObjectType, XRangeType, CodeType = _types.ModuleType, slice, type(...), object, range, _types.CodeType
InstanceType, ClassType, FileType, TracebackType, FrameType = _kinds.InstanceType, _kinds.ClassType, _kinds.file, _types.TracebackType, _types.FrameType
StringTypes = (str, UnicodeType)
DictionaryType = dict
