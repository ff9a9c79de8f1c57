points = [(0, 1.0), (10, 2.0), (20, 4.0), (30, None), (40, 3.0)]
valid = [(t, v) for t, v in points if v is not None]
values = [v for _, v in valid]
print len(valid), min(values), max(values), sum(values) / len(values), sorted(values)[len(values) / 2], values[-1] - values[0]
def average(vs): return sum(vs) / float(len(vs)) if vs else None
def stdev(vs):
    m = average(vs)
    return (sum((v - m) ** 2 for v in vs) / (len(vs) - 1)) ** 0.5
print average(values), average([]), round(stdev(values), 6), average([1, 2])
def moving(vs, n): return [average(vs[max(0, i - n + 1):i + 1]) for i in range(len(vs))]
print moving([1, 2, 3, 4], 2), moving([5], 3)
def interpolate(ps, t):
    for (t0, v0), (t1, v1) in zip(ps, ps[1:]):
        if t0 <= t <= t1: return v0 + (v1 - v0) * (t - t0) / float(t1 - t0)
print interpolate(valid, 5), interpolate(valid, 30), interpolate(valid, 99), interpolate(valid, 40)
area = sum((v0 + v1) / 2 * (t1 - t0) for (t0, v0), (t1, v1) in zip(valid, valid[1:]))
print area, [(b[0] - a[0], b[1] - a[1]) for a, b in zip(valid, valid[1:])]
buckets = {}
for t, v in valid: buckets.setdefault(t / 15, []).append(v)
print sorted((k * 15, average(vs)) for k, vs in buckets.iteritems())
last, filled = None, []
for t, v in points:
    last = v if v is not None else last
    filled.append(last)
print filled, [i for i, (t, v) in enumerate(points) if v is None], [t for t, v in points if v > 2], [v > 2 for t, v in points], max(points, key=lambda p: p[1]), min(points, key=lambda p: p[1])
changes = [i for i in range(1, len(filled)) if filled[i] != filled[i - 1]]
runs, count = [], 1
for a, b in zip(filled, filled[1:] + [object()]):
    if a == b: count += 1
    else: runs.append((a, count)); count = 1
print changes, runs
from itertools import groupby
print [(k, len(list(g))) for k, g in groupby([1, 1, 2, 2, 2, 1])], [k for k, g in groupby(sorted('banana'))]
cumulative, total = [], 0
for v in values:
    total += v
    cumulative.append(total)
print cumulative, reduce(lambda acc, v: acc + [acc[-1] + v], values, [0])[1:], [round(v / total * 100, 1) for v in values]
hist = dict.fromkeys(range(5), 0)
for v in values: hist[int(v)] += 1
print [hist[k] for k in sorted(hist)], ['#' * hist[k] for k in range(5)], sum(hist.values())
