"""system.math"""

import math

from java.lang import IllegalArgumentException


def _floats(values):
    return [float(v) for v in values if v is not None]


def _some(values):
    made = _floats(values)
    return made if made else None


def _or_nan(function):
    def call(values):
        made = _some(values)
        return float("nan") if made is None else float(function(made))

    return call


def _mean(v):
    return sum(v) / len(v)


def _squares(v):
    m = _mean(v)
    return sum((x - m) ** 2 for x in v)


def _variance(v):
    return _squares(v) / (len(v) - 1) if len(v) > 1 else 0.0


def percentile(values, percentile):
    v = sorted(_floats(values))
    if not 0 < percentile <= 100:
        raise IllegalArgumentException("out of bounds quantile value: %s, must be in (0, 100]" % percentile)
    if not v:
        return float("nan")
    at = percentile / 100.0 * (len(v) + 1)
    low = int(math.floor(at))
    if low < 1:
        return v[0]
    return v[-1] if low >= len(v) else v[low - 1] + (at - low) * (v[low] - v[low - 1])


def mode(values):
    v = _floats(values)
    counts = {x: v.count(x) for x in v}
    return sorted(x for x, n in counts.items() if n == max(counts.values()))


def normalize(values):
    v = _floats(values)
    deviation = math.sqrt(_variance(v))
    return [(x - _mean(v)) / deviation for x in v]


def skewness(v):
    n, m, s = len(v), _mean(v), math.sqrt(_variance(v))
    return n / ((n - 1) * (n - 2)) * sum(((x - m) / s) ** 3 for x in v) if n > 2 else float("nan")


def kurtosis(v):
    n, m, s = len(v), _mean(v), math.sqrt(_variance(v))
    if n < 4:
        return float("nan")
    return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sum(((x - m) / s) ** 4 for x in v) - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))


def sum_difference(values1, values2):
    a, b = _floats(values1), _floats(values2)
    if len(a) != len(b):
        raise IllegalArgumentException("the lists must have the same length")
    return sum(x - y for x, y in zip(a, b))


def mean_difference(values1, values2):
    return sum_difference(values1, values2) / len(_floats(values1))


_FUNCTIONS = {
    "max": _or_nan(max), "min": _or_nan(min), "mean": _or_nan(_mean), "sum": _or_nan(math.fsum), "product": _or_nan(math.prod),
    "median": lambda values: percentile(values, 50), "percentile": percentile, "mode": mode, "normalize": normalize,
    "variance": _or_nan(_variance), "populationVariance": _or_nan(lambda v: _squares(v) / len(v)),
    "standardDeviation": _or_nan(lambda v: math.sqrt(_variance(v))), "geometricMean": _or_nan(lambda v: math.exp(sum(map(math.log, v)) / len(v))),
    "sumLog": _or_nan(lambda v: sum(map(math.log, v))), "sumSquares": _or_nan(lambda v: sum(x * x for x in v)), "skewness": _or_nan(skewness),
    "kurtosis": _or_nan(kurtosis), "sumDifference": sum_difference, "meanDifference": mean_difference,
}  # fmt: skip
FUNCTIONS = {"system.math." + name: function for name, function in _FUNCTIONS.items()}
