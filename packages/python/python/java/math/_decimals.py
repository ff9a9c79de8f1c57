"""BigDecimal: unscaled digits and a scale, as Java counts them."""

import decimal as _decimal

from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object, java_double as _java_double
from .._throwables import ArithmeticException as _Arithmetic, IllegalArgumentException as _Illegal, NumberFormatException as _NumberFormat

_MODES = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"]
_CONTEXT = _decimal.Context(prec=2000, Emax=_decimal.MAX_EMAX, Emin=_decimal.MIN_EMIN)


class RoundingMode(_Object):
    __java__ = "java.math.RoundingMode"

    def __init__(self, name):
        self._name = name

    def name(self):
        return _text(self._name)

    toString = name

    def ordinal(self):
        return _MODES.index(self._name)

    @staticmethod
    def values():
        return [getattr(RoundingMode, n) for n in _MODES]

    @staticmethod
    def valueOf(name):
        if name not in _MODES:
            raise _Illegal("No enum constant java.math.RoundingMode." + str(name))
        return getattr(RoundingMode, name)


for _name in _MODES:
    setattr(RoundingMode, _name, RoundingMode(_name))


class MathContext(_Object):
    __java__ = "java.math.MathContext"

    def __init__(self, precision, mode=RoundingMode.HALF_UP):
        self._precision, self._mode = precision, mode

    def getPrecision(self):
        return self._precision

    def getRoundingMode(self):
        return self._mode

    def toString(self):
        return _text("precision=%d roundingMode=%s" % (self._precision, self._mode._name))

    def _context(self):
        return _decimal.Context(prec=self._precision or 2000, rounding="ROUND_" + self._mode._name, Emax=_decimal.MAX_EMAX, Emin=_decimal.MIN_EMIN)


MathContext.UNLIMITED, MathContext.DECIMAL32, MathContext.DECIMAL64, MathContext.DECIMAL128 = (
    MathContext(0), MathContext(7, RoundingMode.HALF_EVEN), MathContext(16, RoundingMode.HALF_EVEN), MathContext(34, RoundingMode.HALF_EVEN),
)  # fmt: skip


def _rounding(mode):
    return _MODES[mode] if isinstance(mode, int) else mode._name if isinstance(mode, RoundingMode) else str(mode)


def _exponent(d):
    return d.as_tuple().exponent


def _scaled(d, scale, mode):
    made = d.quantize(_decimal.Decimal(1).scaleb(-scale), None if mode == "UNNECESSARY" else "ROUND_" + mode, context=_CONTEXT)
    if mode == "UNNECESSARY" and made != d:
        raise _Arithmetic("Rounding necessary")
    return made


def _number(other):
    return other._decimal if isinstance(other, BigDecimal) else _decimal.Decimal(repr(other) if isinstance(other, float) else other)


class BigDecimal(_Object):
    __java__ = "java.math.BigDecimal"

    def __init__(self, value=0, context=None):
        try:
            given = value._decimal if isinstance(value, BigDecimal) else _decimal.Decimal(str.__str__(value) if isinstance(value, str) else value)
            if isinstance(value, str) and (value != value.strip() or "_" in value or not given.is_finite()):
                raise _decimal.InvalidOperation
        except _decimal.InvalidOperation:
            raise _NumberFormat(_complaint(value)) from None
        self._decimal = given if not isinstance(context, MathContext) else context._context().plus(given)

    @staticmethod
    def valueOf(value, scale=None):
        if isinstance(value, float):
            return BigDecimal(_java_double(value))
        return BigDecimal(_decimal.Decimal(value).scaleb(-(scale or 0)))

    def _made(self, other, operation, context):
        d = operation(context[0]._context() if context else _CONTEXT, self._decimal, _number(other))
        return BigDecimal(d)

    def add(self, other, *context):
        return self._made(other, _decimal.Context.add, context)

    def subtract(self, other, *context):
        return self._made(other, _decimal.Context.subtract, context)

    def multiply(self, other, *context):
        return self._made(other, _decimal.Context.multiply, context)

    def divide(self, other, *how):
        d = _number(other)
        if not d:
            raise _Arithmetic("Division undefined" if not self._decimal else "Division by zero" if not how else "/ by zero")
        if len(how) == 1 and isinstance(how[0], MathContext):
            return BigDecimal(how[0]._context().divide(self._decimal, d))
        if how:
            scale = how[0] if len(how) == 2 else self.scale()
            return BigDecimal(_quotient(self._decimal, d, scale, _rounding(how[-1])))
        made = _CONTEXT.divide(self._decimal, d)
        if len(made.as_tuple().digits) >= 2000:
            raise _Arithmetic("Non-terminating decimal expansion; no exact representable decimal result.")
        preferred = self.scale() + _exponent(d)
        return BigDecimal(made if -_exponent(made) >= preferred else _scaled(made, preferred, "UNNECESSARY"))

    def divideToIntegralValue(self, other):
        made = _CONTEXT.divide_int(self._decimal, _number(other))
        preferred = self.scale() + _exponent(_number(other))
        return BigDecimal(_scaled(made, max(0, preferred), "DOWN") if preferred > 0 else made)

    def remainder(self, other):
        return BigDecimal(_CONTEXT.remainder(self._decimal, _number(other)))

    def divideAndRemainder(self, other):
        return [self.divideToIntegralValue(other), self.remainder(other)]

    def pow(self, n, *context):
        return BigDecimal(_CONTEXT.power(self._decimal, n)) if not context else BigDecimal(context[0]._context().power(self._decimal, n))

    def sqrt(self, context):
        return BigDecimal(context._context().sqrt(self._decimal))

    def round(self, context):
        return BigDecimal(context._context().plus(self._decimal))

    def negate(self, *context):
        return BigDecimal(self._decimal.copy_negate() if self._decimal else self._decimal)

    def plus(self, *context):
        return self

    def abs(self, *context):
        return BigDecimal(self._decimal.copy_abs())

    def max(self, other):
        return self if self.compareTo(other) >= 0 else other

    def min(self, other):
        return self if self.compareTo(other) <= 0 else other

    def setScale(self, scale, mode="UNNECESSARY"):
        return BigDecimal(_scaled(self._decimal, scale, _rounding(mode)))

    def scale(self):
        return -_exponent(self._decimal)

    def precision(self):
        return len(self._decimal.as_tuple().digits)

    def unscaledValue(self):
        return _long(int(self._decimal.scaleb(self.scale(), context=_CONTEXT)))

    def ulp(self):
        return BigDecimal(_decimal.Decimal(1).scaleb(-self.scale()))

    def movePointLeft(self, n):
        made = self._decimal.scaleb(-n, context=_CONTEXT)
        return BigDecimal(made if _exponent(made) <= 0 else _scaled(made, 0, "UNNECESSARY"))

    def movePointRight(self, n):
        return self.movePointLeft(-n)

    def scaleByPowerOfTen(self, n):
        return BigDecimal(self._decimal.scaleb(n, context=_CONTEXT))

    def signum(self):
        return (self._decimal > 0) - (self._decimal < 0)

    def compareTo(self, other):
        return (self._decimal > other._decimal) - (self._decimal < other._decimal)

    def doubleValue(self):
        return float(self._decimal)

    floatValue = doubleValue

    def intValue(self):
        return (int(self._decimal) + 2**31) % 2**32 - 2**31

    intValueExact = intValue

    def longValue(self):
        return _long((int(self._decimal) + 2**63) % 2**64 - 2**63)

    longValueExact = longValue

    def toBigInteger(self):
        return _long(int(self._decimal))

    def toString(self):
        return _text(str(self._decimal))

    def toPlainString(self):
        return _text(format(self._decimal, "f"))

    def toEngineeringString(self):
        return _text(self._decimal.to_eng_string(context=_CONTEXT))

    def stripTrailingZeros(self):
        return BigDecimal(self._decimal.normalize(_CONTEXT))

    def hashCode(self):
        from ..util._hashing import hash_code, signed

        n = self.unscaledValue()
        magnitude = abs(n)
        if magnitude < 2**63:
            mixed = (((magnitude >> 32) * 31) + (magnitude & 0xFFFFFFFF)) & 0xFFFFFFFF
            return signed(31 * (-mixed if n < 0 else mixed) + self.scale())
        return signed(31 * hash_code(n) + self.scale())

    def __int__(self):
        return int(self._decimal)

    def __float__(self):
        return float(self._decimal)

    def __eq__(self, other):
        return isinstance(other, BigDecimal) and self._decimal.as_tuple() == other._decimal.as_tuple()

    def __hash__(self):
        return self.hashCode()

    def __lt__(self, other):
        return self._decimal < other._decimal if isinstance(other, BigDecimal) else NotImplemented

    def __le__(self, other):
        return self._decimal <= other._decimal if isinstance(other, BigDecimal) else NotImplemented

    def __gt__(self, other):
        return self._decimal > other._decimal if isinstance(other, BigDecimal) else NotImplemented

    def __ge__(self, other):
        return self._decimal >= other._decimal if isinstance(other, BigDecimal) else NotImplemented


def _quotient(a, b, scale, mode):
    """Rounded once: the remainder decides, not a first rounding."""
    shifted = a.scaleb(scale, context=_CONTEXT)
    whole = _CONTEXT.divide_int(shifted, b)
    rest = _CONTEXT.subtract(shifted, _CONTEXT.multiply(whole, b))
    if rest:
        half = _CONTEXT.compare(_CONTEXT.multiply(abs(rest), 2), abs(b))
        tail = "0.3" if half < 0 else "0.5" if half == 0 else "0.7"
        sign = -1 if (a < 0) != (b < 0) else 1
        whole = _scaled(_CONTEXT.add(whole, sign * _decimal.Decimal(tail)), 0, mode)
    return _CONTEXT.scaleb(_scaled(whole, 0, "DOWN"), -scale)


def _complaint(value):
    if value == "":
        return None
    first = next((c for c in value if not c.isdigit() and c not in "+-.eE"), None) if isinstance(value, str) else None
    return "Character %s is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark." % first if first else "Character array is missing \"exponent\" mark 'e' or 'E'."


for _name, _value in (("ZERO", 0), ("ONE", 1), ("TWO", 2), ("TEN", 10)):
    setattr(BigDecimal, _name, BigDecimal(_value))
for _i, _name in enumerate(_MODES):
    setattr(BigDecimal, "ROUND_" + _name, _i)
