"""java.math"""

import decimal as _decimal

from sightline_dialect.text import text as _text

from .._object import JavaObject as _Object, JavaType as _JavaType, java_double as _java_double
from ..lang._throwables import ArithmeticException as _Arithmetic, NumberFormatException as _NumberFormat


class _Name(str):
    def name(self):
        return _text(self)

    toString = name


class RoundingMode(_Object):
    __java__ = "java.math.RoundingMode"


for _name in "UP DOWN CEILING FLOOR HALF_UP HALF_DOWN HALF_EVEN".split():
    setattr(RoundingMode, _name, _Name(_name))
_MODES = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"]
_CONTEXT = _decimal.Context(prec=400)


def _rounding(mode):
    return "ROUND_" + (_MODES[mode] if isinstance(mode, int) else str(mode))


class BigDecimal(_Object):
    __java__ = "java.math.BigDecimal"

    def __init__(self, value=0, *context):
        try:
            self._decimal = value._decimal if isinstance(value, BigDecimal) else _decimal.Decimal(value)
        except _decimal.InvalidOperation:
            raise _NumberFormat("Character array is missing digits") from None

    @staticmethod
    def valueOf(value, scale=None):
        if isinstance(value, float):
            return BigDecimal(_java_double(value))
        return BigDecimal(_decimal.Decimal(value).scaleb(-(scale or 0)))

    def _with(self, other, operation):
        other = other if isinstance(other, BigDecimal) else BigDecimal(repr(other) if isinstance(other, float) else other)
        return BigDecimal(operation(self._decimal, other._decimal))

    def add(self, other, *context):
        return self._with(other, _CONTEXT.add)

    def subtract(self, other, *context):
        return self._with(other, _CONTEXT.subtract)

    def multiply(self, other, *context):
        return self._with(other, _CONTEXT.multiply)

    def divide(self, other, *how):
        if not other._decimal:
            raise _Arithmetic("/ by zero")
        made = _CONTEXT.divide(self._decimal, other._decimal)
        if len(how) == 2:
            return BigDecimal(made.quantize(_decimal.Decimal(1).scaleb(-how[0]), _rounding(how[1])))
        if len(how) == 1:
            return BigDecimal(made.quantize(_decimal.Decimal(1).scaleb(self._decimal.as_tuple().exponent), _rounding(how[0])))
        if len(made.as_tuple().digits) >= 400:
            raise _Arithmetic("Non-terminating decimal expansion; no exact representable decimal result.")
        return BigDecimal(made)

    def negate(self):
        return BigDecimal(-self._decimal)

    def abs(self):
        return BigDecimal(abs(self._decimal))

    def setScale(self, scale, mode="UNNECESSARY"):
        if mode == "UNNECESSARY":
            made = self._decimal.quantize(_decimal.Decimal(1).scaleb(-scale), context=_CONTEXT)
            if made != self._decimal:
                raise _Arithmetic("Rounding necessary")
            return BigDecimal(made)
        return BigDecimal(self._decimal.quantize(_decimal.Decimal(1).scaleb(-scale), _rounding(mode)))

    def scale(self):
        return -self._decimal.as_tuple().exponent

    def signum(self):
        return (self._decimal > 0) - (self._decimal < 0)

    def compareTo(self, other):
        return (self._decimal > other._decimal) - (self._decimal < other._decimal)

    def doubleValue(self):
        return float(self._decimal)

    floatValue = doubleValue

    def intValue(self):
        return int(self._decimal)

    longValue = intValue

    def toString(self):
        return _text(str(self._decimal))

    def toPlainString(self):
        return _text(format(self._decimal, "f"))

    def stripTrailingZeros(self):
        return BigDecimal(self._decimal.normalize())

    def __int__(self):
        return int(self._decimal)

    def __float__(self):
        return float(self._decimal)

    def __eq__(self, other):
        return isinstance(other, BigDecimal) and self._decimal.as_tuple() == other._decimal.as_tuple()

    def __hash__(self):
        return hash(self._decimal)

    def __lt__(self, other):
        return self._decimal < other._decimal if isinstance(other, BigDecimal) else NotImplemented


for _name, _value in (("ZERO", 0), ("ONE", 1), ("TEN", 10)):
    setattr(BigDecimal, _name, BigDecimal(_value))
for _i, _name in enumerate(_MODES):
    setattr(BigDecimal, "ROUND_" + _name, _i)


class _Whole(_JavaType):
    def __instancecheck__(cls, x):
        return isinstance(x, int)


class BigInteger(metaclass=_Whole):
    """A Python `long`: Jython turns every BigInteger into one."""

    __java__ = "java.math.BigInteger"
    ZERO, ONE, TEN = 0, 1, 10

    def __new__(cls, value, radix=10):
        return int(value, radix) if isinstance(value, str) else int.from_bytes(bytes(b & 255 for b in value), "big", signed=True)

    @staticmethod
    def valueOf(n):
        return n
