"""TypeUtilities: conversions between Python and Java values as the gateway does them."""

from sightline_dialect.values.text import text

from java._object import JavaObject, java_string
from java._throwables import ClassCastException


class TypeUtilities(JavaObject):
    __java__ = "com.inductiveautomation.ignition.common.TypeUtilities"

    @staticmethod
    def toBool(x):
        if isinstance(x, str):
            lowered = x.lower()
            if lowered in ("true", "t", "yes", "y", "on"):
                return True
            if lowered in ("false", "f", "no", "n", "off", ""):
                return False
            return _number(x, "Boolean") != 0
        return bool(x)

    @staticmethod
    def toInteger(x):
        return None if x is None else int(_number(x, "Integer"))

    toLong = toShort = toByte = toInteger

    @staticmethod
    def toDouble(x):
        return None if x is None else float(_number(x, "Double"))

    toFloat = toDouble

    @staticmethod
    def toString(x):
        return None if x is None else text(java_string(x))

    @staticmethod
    def toDate(x):
        from java.util import Date

        if x is None or isinstance(x, Date):
            return x
        return Date(int(x)) if isinstance(x, (int, float)) else Date(x)

    @staticmethod
    def pyToJava(x):
        return x

    javaToPy = pyToJava

    @staticmethod
    def coerce(x, kind):
        name = getattr(kind, "__java__", "").rpartition(".")[2]
        function = {"Boolean": TypeUtilities.toBool, "Integer": TypeUtilities.toInteger, "Long": TypeUtilities.toInteger, "Double": TypeUtilities.toDouble, "Float": TypeUtilities.toDouble, "String": TypeUtilities.toString, "Date": TypeUtilities.toDate}
        return function.get(name, lambda v: v)(x)

    @staticmethod
    def equals(a, b):
        return a == b

    @staticmethod
    def pyDictionaryToMap(x):
        return x


def _number(x, target):
    try:
        if isinstance(x, str):
            return float(x) if not x.strip().lstrip("+-").isdigit() else int(x)
        return x.getTime() if hasattr(x, "getTime") else float(x) if not isinstance(x, int) else x
    except (ValueError, TypeError):
        raise ClassCastException("Cannot coerce value '%s' into type: class java.lang.%s" % (x, target)) from None
