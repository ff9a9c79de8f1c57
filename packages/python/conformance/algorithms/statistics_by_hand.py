# Mean, median, variance, regression, percentiles, histogram.
import math
data = [12.5, 11.0, 14.25, 9.75, 13.0, 11.0]
n = len(data)
mean = sum(data) / n
print n, mean, '%.4f' % mean, round(mean, 2)
var = sum((x - mean) ** 2 for x in data) / (n - 1)
print '%.6f' % var, '%.6f' % math.sqrt(var), round(var ** 0.5, 3)
def median(values):
    s = sorted(values)
    m = len(s) / 2
    return s[m] if len(s) % 2 else (s[m - 1] + s[m]) / 2.0
print median(data), median([3, 1, 2]), median([1, 2]), median([4])
def percentile(values, p):
    s = sorted(values)
    k = (len(s) - 1) * p / 100.0
    f = int(math.floor(k))
    c = int(math.ceil(k))
    return s[f] if f == c else s[f] * (c - k) + s[c] * (k - f)
print [percentile(range(1, 11), p) for p in (0, 25, 50, 90, 100)], percentile(data, 50)
def mode(values):
    return sorted(set(values), key=lambda v: (-values.count(v), v))[0]
print mode(data), mode('banana'), mode([3, 2, 3, 2])
xs = [0, 1, 2, 3]
ys = [1.0, 3.1, 4.9, 7.0]
mx, my = sum(xs) / float(len(xs)), sum(ys) / len(ys)
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print mx, my, round(slope, 6), round(my - slope * mx, 6)
width = 2
hist = {}
for v in data:
    hist[int(v / width) * width] = hist.get(int(v / width) * width, 0) + 1
for lower in sorted(hist):
    print '%2d..%2d %s' % (lower, lower + width, '*' * hist[lower])
rms = math.sqrt(sum(x * x for x in [3, 4]) / 2.0)
print '%.5f' % rms, math.hypot(3, 4), math.sqrt(2), math.exp(0), math.log(math.e), math.log10(1000), math.log(8, 2), math.pow(2, 10), math.pi, math.e
print math.degrees(math.pi), math.radians(180) == math.pi, round(math.sin(math.pi / 6), 10), math.atan2(1, 1), math.fabs(-2), math.fmod(-7, 3), -7 % 3, math.modf(2.25), math.frexp(8.0), math.factorial(10), math.fsum([0.1] * 10)
for expr in ('math.sqrt(-1)', 'math.log(0)', 'math.factorial(-1)', 'math.exp(1000)', 'math.sqrt("4")', 'median([])', 'math.acos(2)'):
    try:
        print eval(expr)
    except (ValueError, OverflowError, TypeError, IndexError), e:
        print expr, e.__class__.__name__, e
spread = max(data) - min(data)
print spread, [round((x - min(data)) / spread, 3) for x in data], [x for x in data if abs(x - mean) > 1.5 * var ** 0.5], sorted(data)[1:-1], data.count(11)
