import math, operator
data = [2.5, 3.5, 8.0, 1.0, 5.5]
mean = sum(data) / len(data)
print mean, math.sqrt(sum((x - mean) ** 2 for x in data) / (len(data) - 1)), sorted(data)[len(data) / 2], max(data) - min(data), round(mean, 1)
def percentile(values, p):
    k = (len(values) - 1) * p
    f, c = math.floor(k), math.ceil(k)
    v = sorted(values)
    return v[int(k)] if f == c else v[int(f)] * (c - k) + v[int(c)] * (k - f)
print percentile(data, 0.5), percentile(data, 0.9), percentile(data, 0.25)
moving = [sum(data[max(0, i - 2):i + 1]) / len(data[max(0, i - 2):i + 1]) for i in range(len(data))]
print moving, ['%.3f' % m for m in moving], reduce(operator.mul, data), math.fsum(data)
slope = (len(data) * sum(i * y for i, y in enumerate(data)) - sum(range(len(data))) * sum(data)) / (len(data) * sum(i * i for i in range(len(data))) - sum(range(len(data))) ** 2)
print slope, int(7.9), int(-7.9), 7 / 2, -7 / 2, 7 % -3, round(2.5), round(-2.5), round(1234.5678, -2), 1e3, 10 ** -2, 2 ** 0.5
print ['%g' % x for x in (1e-5, 123456789.0, 0.1, 100.0)], [x for x in xrange(0, 10, 3)], float('1e-3'), '%e' % 12345.678, '%.3g' % 12345.678
