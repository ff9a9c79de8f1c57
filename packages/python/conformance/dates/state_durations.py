# How long was each state active: from changes to durations.
from datetime import datetime, timedelta
changes = [('06:00', 'run'), ('07:15', 'stop'), ('07:20', 'run'), ('09:00', 'fault'), ('09:45', 'run')]
end = '14:00'
stamps = [(datetime.strptime('2024-03-09 ' + t, '%Y-%m-%d %H:%M'), s) for t, s in changes]
stamps.append((datetime.strptime('2024-03-09 ' + end, '%Y-%m-%d %H:%M'), None))
totals = {}
for (start, state), (stop, _) in zip(stamps, stamps[1:]):
    length = stop - start
    totals[state] = totals.get(state, timedelta()) + length
    print state.ljust(6), start.strftime('%H:%M'), '-', stop.strftime('%H:%M'), length
whole = stamps[-1][0] - stamps[0][0]
for state, length in sorted(totals.items(), key=lambda kv: kv[1], reverse=True):
    print '%-6s %8s %5.1f%%' % (state, length, length.total_seconds() * 100 / whole.total_seconds())
print sum(totals.values(), timedelta()) == whole, len(totals), max(totals, key=totals.get)
mtbf = (totals['run'].total_seconds() / len([s for t, s in stamps if s == 'fault'])) / 3600
print 'MTBF %.2f h' % mtbf, totals['run'].seconds / 60, totals['run'].days, divmod(totals['run'].seconds, 3600)
def at(t):
    current = None
    for stamp, state in stamps:
        if stamp > t:
            break
        current = state
    return current
for text in ('05:00', '06:00', '07:17', '09:44', '13:59', '14:00'):
    print text, at(datetime.strptime('2024-03-09 ' + text, '%Y-%m-%d %H:%M'))
series = [(s.hour + s.minute / 60.0, v) for s, v in stamps if v]
print series
weighted = 0.0
values = [(at_, v) for at_, v in [(0, 10), (15, 20), (45, 0), (60, None)]]
for (a, v), (b, _) in zip(values, values[1:]):
    weighted += v * (b - a)
print weighted, weighted / (values[-1][0] - values[0][0]), [b[0] - a[0] for a, b in zip(values, values[1:])]
late = [(t, s) for t, s in stamps if t >= stamps[0][0] + timedelta(hours=2)]
print len(late), late[0][1], late[0][0].isoformat(), str(late[0][0])[11:16], late[-1][1], [t.minute for t, s in late]
