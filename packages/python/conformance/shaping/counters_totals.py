# Counters, running totals, moving averages and deltas.
values = [10, 12, 9, 15, 14]
total, running = 0, []
for v in values:
    total += v
    running.append(total)
print running, total, total / len(values), total / float(len(values)), float(total) / len(values) == total * 1.0 / len(values)
print [running[i] - (running[i - 1] if i else 0) for i in range(len(running))] == values
n = 3
print [sum(values[max(0, i - n + 1):i + 1]) / float(min(i + 1, n)) for i in range(len(values))]
print ['%.2f' % (sum(values[i:i + n]) / float(n)) for i in range(len(values) - n + 1)]
print [sum(values[i:i + n]) / n for i in range(len(values) - n + 1)]
alpha, ema = 0.5, None
for v in values:
    ema = v if ema is None else alpha * v + (1 - alpha) * ema
    print ema,
print
def total_count(readings, limit):
    # counter that rolls over at limit
    total = 0
    for a, b in zip(readings, readings[1:]):
        total += b - a if b >= a else limit - a + b
    return total
print total_count([65530, 65535, 4, 10], 65536), total_count([5], 10), total_count([], 10)
from collections import Counter
c = Counter('abracadabra')
print c.most_common(2), c['z'], sum(c.values()), sorted(c.elements())[:6], (c - Counter('aaa'))['a'], sorted((c & Counter('ab')).items())
c.update({'a': 5})
c.subtract(['b'])
print c['a'], c['b'], sorted(Counter(a=1, b=0).items()), Counter(['x', 'x']) == Counter({'x': 2}), Counter('aab')
good, bad = 0, 0
for state in 'ggbgb':
    good, bad = good + (state == 'g'), bad + (state == 'b')
print good, bad, sum(s == 'g' for s in 'ggbgb'), 'ggbgb'.count('g'), True + True
print sum(range(101)), sum([]), sum([0.1] * 10), sum([0.1] * 10) == 1.0, sum(x * x for x in values), sum([1L, 2]), sum([True, 2.5])
hist = [0] * 4
for v in (0, 5, 12, 19.9, 39, 40):
    hist[min(int(v / 10), 3)] += 1
print hist, ['#' * h for h in hist], max(hist), hist.index(max(hist))
avg = sum(values) / len(values)
print avg, [v - avg for v in values], [v > avg for v in values], len([v for v in values if v > avg])
try:
    sum([]) / len([])
except ZeroDivisionError, e:
    print e
try:
    total += None
except TypeError, e:
    print e
