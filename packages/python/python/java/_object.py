"""What Java objects share: toString, equals, bean properties, and texts as Java writes them."""

from sightline_dialect.values.hashing import signed
from sightline_dialect.values.text import text, to_str


_NAME = type.__dict__["__name__"]


class JavaType(type):
    """Java classes answer to Class methods: `Integer.getName()`; `__java__` is the full name, which CPython's messages show."""

    __repr27__ = "<type 'java.lang.Class'>"

    def __init__(cls, name, bases, namespace):
        if "__java__" in namespace:
            _NAME.__set__(cls, namespace["__java__"])

    @property
    def __name__(cls):
        return _NAME.__get__(cls).rpartition(".")[2]

    def getName(cls):
        return text(cls.__java__)

    def getSimpleName(cls):
        return text(cls.__java__.rpartition(".")[2])

    def getTypeName(cls):
        return text(cls.__java__)

    def isInstance(cls, x):
        return isinstance(x, cls)

    def isAssignableFrom(cls, other):
        return issubclass(other, cls)

    def getCanonicalName(cls):
        return text(cls.__java__)

    def getPackage(cls):
        return Package(cls.__java__.rpartition(".")[0])

    def newInstance(cls):
        return cls()

    def __getattr__(cls, name):
        """Bean properties of a class: `d.getClass().name`."""
        method = getattr(JavaType, "get" + capitalised(name), None)
        if method is None or name.startswith("_"):
            raise AttributeError("type object '%s' has no attribute '%s'" % (cls.__java__, name))
        return method(cls)

    def __call__(cls, *args, **kwargs):
        """`Date(time=5)`: keywords set bean properties of Java's own classes."""
        made = type.__call__(cls, *args) if kwargs and cls.__module__.startswith(("java.", "javax.")) else type.__call__(cls, *args, **kwargs)
        if kwargs and cls.__module__.startswith(("java.", "javax.")):
            for name, value in kwargs.items():
                set_property(made, name, value)
        return made


def set_property(made, name, value):
    setter = getattr(type(made), "set" + capitalised(name), None)
    if setter is None:
        raise AttributeError("'%s' object has no attribute '%s'" % (type(made).__java__, name))
    setter(made, value)


class Package:
    """`getClass().getPackage()`."""

    def __init__(self, name):
        self.name = text(name)

    def getName(self):
        return self.name


def capitalised(name):
    return name[:1].upper() + name[1:]


class JavaObject(metaclass=JavaType):
    __java__ = "java.lang.Object"

    def equals(self, other):
        return self == other

    def __eq__(self, other):
        method = type(self).equals
        return self is other if method is JavaObject.equals else bool(method(self, other))

    def __hash__(self):
        method = type(self).hashCode
        return object.__hash__(self) if method is JavaObject.hashCode else method(self)

    def hashCode(self):
        return signed(hash(self))

    def toString(self):
        return text("%s@%x" % (type(self).__java__, id(self) & 0xFFFFFFFF))

    def getClass(self):
        return type(self)

    def __str__(self):
        return text(self.toString())

    def __unicode__(self):
        return text(self.toString())

    def __repr__(self):
        return str.__str__(self.toString())

    def __getattr__(self, name):
        """Bean properties: `x.rowCount` is `x.getRowCount()`."""
        if not name.startswith("_"):
            for prefix in ("get", "is"):
                method = getattr(type(self), prefix + capitalised(name), None)
                if method is not None:
                    return method(self)
            if name == "class":
                return type(self)
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__java__, name))


def java_string(x):
    """`String.valueOf(x)`."""
    if x is None:
        return "null"
    if x is True or x is False:
        return "true" if x else "false"
    if isinstance(x, str):
        return str.__str__(x)
    if isinstance(x, float):
        return java_double(x)
    if isinstance(x, (list, dict, tuple, set)) and not isinstance(type(x), JavaType):
        return to_str(x, False)
    if isinstance(x, list):
        return "[" + ", ".join(java_string(i) for i in x) + "]"
    if isinstance(x, dict):
        return "{" + ", ".join(java_string(k) + "=" + java_string(v) for k, v in dict.items(x)) + "}"
    if hasattr(x, "toString"):
        return str.__str__(x.toString())
    return str(x)


def java_double(x):
    """`Double.toString(x)`."""
    if x != x:
        return "NaN"
    if x in (float("inf"), float("-inf")):
        return "Infinity" if x > 0 else "-Infinity"
    if x == 0 or 1e-3 <= abs(x) < 1e7:
        return repr(x) if "e" not in repr(x) else format(x, "f")
    mantissa, _, exponent = ("%r" % x if "e" in repr(x) else format(x, ".16e")).partition("e")
    digits = repr(float(mantissa)) if "e" in repr(x) else _shortest(x)
    return "%sE%d" % (digits if "." in digits else digits + ".0", int(exponent))


def _shortest(x):
    for precision in range(1, 18):
        made = "%.*e" % (precision, x)
        if float(made) == x:
            mantissa = made.partition("e")[0].rstrip("0")
            return mantissa + "0" if mantissa.endswith(".") else mantissa
    return repr(x)
