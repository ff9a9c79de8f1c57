# Times a loop until it is steady; runs unchanged here and on Jython.
import time

# Jython's counts nanoseconds of the wall clock, its time.time() milliseconds.
clock = getattr(time, 'clock', time.time)


def steady(run, warm, seconds):
    """Runs for `warm` seconds, then for `seconds`: [milliseconds of the middle run, of the 95th percentile, what it answered]."""
    answer = run()
    begun = clock()
    while clock() - begun < warm:
        answer = run()
    times = []
    begun = clock()
    while clock() - begun < seconds or len(times) < 5:
        started = clock()
        answer = run()
        times.append((clock() - started) * 1000.0)
    times.sort()
    return [times[len(times) // 2], times[int(len(times) * 0.95)], answer]
