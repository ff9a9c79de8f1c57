from java.util import Date
d = Date(1700000000000L)
print d, d.time, d.getTime(), repr(d), str(d), d.toString(), '%s' % d
print d.year, d.month, d.date, d.day, d.hours, d.minutes, d.seconds
e = Date(1700000001000L)
print d < e, d > e, d == Date(1700000000000L), d.before(e), d.after(e), d.compareTo(e), d.equals(e), cmp(d, e), max(d, e)
d.time = 0
print d, d.getTime()
print Date(120, 0, 31), Date(120, 5, 1, 12, 30), sorted([e, d])[0], d.hashCode(), e.hashCode()
print isinstance(d, Date), type(d), d.__class__, {Date(5): 1}[Date(5)]
print d == None, d != e, [d]
