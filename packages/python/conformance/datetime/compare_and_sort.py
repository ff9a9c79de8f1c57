from datetime import datetime, date, timedelta
a, b = datetime(2024, 1, 1), datetime(2024, 1, 2)
print a < b, max(a, b), min([b, a]), cmp(a, b), cmp(b, a), sorted([b, a])
print a == 'x', a != None, a == None, a in [a, b], [b, a].index(a)
for bad in (lambda: a < 'x', lambda: a < None, lambda: a < 5):
    try:
        print bad()
    except TypeError, e:
        print 'TypeError', e
print {a: 1}[datetime(2024, 1, 1)], len(set([a, datetime(2024, 1, 1), b]))
print [str(a + timedelta(hours=6 * i)) for i in range(5)]
print (b - a).days, (b - a).total_seconds(), (a - b).days
rows = [('x', b), ('y', a)]
rows.sort(key=lambda r: r[1])
print rows[0][0], [r[1].day for r in rows]
