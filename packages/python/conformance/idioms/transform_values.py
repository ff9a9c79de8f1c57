def transform(self, value, quality=None, timestamp=None):
    if value is None: return ''
    if isinstance(value, bool): return 'Yes' if value else 'No'
    if isinstance(value, (int, long)): return '%d' % value
    if isinstance(value, float): return '%.2f' % value
    if isinstance(value, basestring): return value.strip().title()
    return str(value)
for v in (None, True, 0, 5, 10L, 2.5, 'abc def', u'x y', [1], {}): print repr(transform(None, v)),
print
def scale(raw, lo=0.0, hi=100.0, rlo=0, rhi=4095):
    return lo + (hi - lo) * (raw - rlo) / (rhi - rlo)
print scale(0), scale(4095), scale(2048), round(scale(1000), 2), scale(1, 0, 10, 0, 4), scale(2047, 0, 100)
def color(v):
    for limit, name in ((90, 'red'), (70, 'orange'), (0, 'green')):
        if v >= limit: return name
    return 'grey'
print [color(x) for x in (95, 90, 89.9, 70, 0, -1)], {0: 'Off', 1: 'On'}.get(2, 'Unknown'), ('Stopped', 'Running')[1], 'On' if 1 else 'Off', ['a', 'b'][0 == 1]
def duration(s):
    h, r = divmod(int(s), 3600)
    m, s = divmod(r, 60)
    return '%02d:%02d:%02d' % (h, m, s)
print duration(3725), duration(59.9), duration(86400), duration(0)
def size(n):
    for unit in ('B', 'KB', 'MB', 'GB'):
        if n < 1024.0: return '%3.1f %s' % (n, unit)
        n /= 1024.0
    return '%.1f TB' % n
print size(500), size(2048), size(5 * 1024 ** 2), size(3L * 1024 ** 4)
def safe_div(a, b):
    try: return float(a) / b
    except (ZeroDivisionError, TypeError, ValueError): return None
print safe_div(1, 2), safe_div(1, 0), safe_div('x', 1), safe_div('3', 2), safe_div(None, 1)
print [x / 10.0 for x in range(0, 5)], [round(x * 0.1, 1) for x in range(4)], sum([0.1] * 10) == 1.0, round(sum([0.1] * 10), 10) == 1.0, int(0.29 * 100), int(round(0.29 * 100)), 7 / 2, 7 / 2.0, 7 // 2.0, float(7) / 2
