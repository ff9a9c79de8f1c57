# Deadband, hysteresis, rate limit, debounce, PID step, scaling clamp.
values = [20.0, 20.2, 20.6, 22.0, 21.4, 19.0, 19.1]
last, sent = None, []
for v in values:
    if last is None or abs(v - last) >= 0.5:
        sent.append(v)
        last = v
print sent, len(values) - len(sent)
state, states = False, []
for v in values:
    if v > 21.5:
        state = True
    elif v < 20.0:
        state = False
    states.append(state)
print states, [int(s) for s in states], sum(states), states.count(True), states.index(True)
def limited(values, step):
    out = values[:1]
    for v in values[1:]:
        delta = max(-step, min(step, v - out[-1]))
        out.append(out[-1] + delta)
    return out
print limited([0, 10, 10, -10], 3), limited([], 1), ['%.1f' % v for v in limited(values, 0.25)]
class Pid(object):
    def __init__(self, kp, ki=0, kd=0, lo=0, hi=100):
        self.kp, self.ki, self.kd, self.lo, self.hi = kp, ki, kd, lo, hi
        self.sum, self.last = 0, None
    def step(self, sp, pv, dt=1.0):
        e = sp - pv
        self.sum += e * dt
        d = 0 if self.last is None else (e - self.last) / dt
        self.last = e
        out = self.kp * e + self.ki * self.sum + self.kd * d
        return min(max(out, self.lo), self.hi)
pid = Pid(2, 0.5, 1)
pv = 0.0
for i in range(6):
    out = pid.step(50, pv)
    pv += (out - pv) * 0.25
    print i, '%.3f %.3f' % (out, pv)
def debounce(samples, n):
    stable, count, candidate = samples[0], 0, None
    for s in samples:
        if s == stable:
            count = 0
        elif s == candidate:
            count += 1
            if count >= n:
                stable, count = s, 0
        else:
            candidate, count = s, 1
        yield stable
print list(debounce([0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0], 3))
def ramp(start, stop, step):
    while (step > 0 and start <= stop) or (step < 0 and start >= stop):
        yield round(start, 10)
        start += step
print list(ramp(0, 0.5, 0.1)), list(ramp(3, 1, -1)), list(ramp(1, 0, 1))
totalizer, flows = 0.0, [(0, 0.0), (10, 6.0), (25, 6.0), (30, 0.0)]
for (t0, f0), (t1, f1) in zip(flows, flows[1:]):
    totalizer += (f0 + f1) / 2 * (t1 - t0) / 60.0
print totalizer, round(totalizer, 3), '%.3f m3' % totalizer, int(totalizer * 1000)
crossings = [i for i, (a, b) in enumerate(zip(values, values[1:])) if (a - 21) * (b - 21) < 0]
print crossings, max(values), values.index(max(values)), [round(b - a, 6) for a, b in zip(values, values[1:])]
lag = [values[0]]
for v in values[1:]:
    lag.append(lag[-1] + (v - lag[-1]) / 3)
print lag, [round(v, 2) for v in lag]
scale = lambda raw, (r0, r1), (e0, e1): e0 + (min(max(raw, r0), r1) - r0) * (e1 - e0) / float(r1 - r0)
print [scale(r, (4, 20), (0, 150)) for r in (3, 4, 12, 20, 21)], scale(819, (819, 4095), (-50, 50)), scale(5, (0, 10), (10, 0))
