from datetime import datetime, timedelta
import time
started = datetime(2024, 3, 1, 8, 0)
samples = [(started + timedelta(minutes=15 * i), 10.5 + i) for i in range(5)]
print sum(v for t, v in samples) / len(samples), samples[-1][0] - samples[0][0], (samples[-1][0] - samples[0][0]).seconds / 60
for t, v in samples: print t.strftime('%H:%M'), '%.1f' % v, t.hour * 60 + t.minute
buckets = {}
for t, v in samples: buckets.setdefault(t.replace(minute=0), []).append(v)
print sorted((k.hour, len(v)) for k, v in buckets.items())
shift = lambda t: 'A' if 6 <= t.hour < 14 else 'B' if t.hour < 22 else 'C'
print [shift(datetime(2024, 1, 1, h)) for h in (5, 6, 13, 14, 21, 22)], datetime.max - datetime.min > timedelta(days=3650000)
print '%02d:%02d:%02d' % (3725 / 3600, 3725 % 3600 / 60, 3725 % 60), divmod(3725, 60), str(timedelta(seconds=3725)).zfill(8), time.strftime('%H:%M:%S', time.gmtime(3725))
print (datetime(2024, 3, 31, 12) - datetime(2024, 3, 30, 12)).total_seconds() / 3600
