from decimal import Decimal
from fractions import Fraction
from math import gcd as _gcd


def gcd(a, b):
    """With the sign of `b`, as Euclid's algorithm leaves it."""
    made = _gcd(a, b)
    return -made if b < 0 or b == 0 and a < 0 else made
