"""java.math"""

from ._decimals import BigDecimal, MathContext, RoundingMode
from ._integers import BigInteger
