from java.util import Date
d = Date(1707120429007)
print d, str(d), repr(d), d.toString(), d.getTime(), d.time, type(d.getTime()), type(d)
print d.getYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getTimezoneOffset()
e = Date(d.getTime() + 3600 * 1000)
print d.before(e), d.after(e), d.compareTo(e), d == Date(1707120429007), d.equals(e), d != e, d < e, d > e, cmp(d, e), max(d, e).time, sorted([e, d])[0] is d
print d.hashCode(), hash(d) == hash(Date(1707120429007)), {d: 1}[Date(1707120429007)], d in [e, d], d.clone() == d, d.toGMTString(), d.toLocaleString(), d.toInstant()
print Date(124, 1, 29), Date(124, 1, 29, 13, 5), Date(124, 12, 32, 25, 61, 61), Date('Feb 5, 2024'), Date('2024/02/05 10:11:12'), Date.parse('Mon, 5 Feb 2024 10:00:00 GMT'), Date.UTC(124, 0, 1, 0, 0, 0)
d.setTime(0)
print d, d.time
d.setHours(13)
d.setMinutes(70)
d.setDate(35)
print d
d.setMonth(13)
print d
d.setYear(100)
d.setSeconds(-1)
print d
print Date(0) == None, Date(0) == 0, d == 'x', Date(-1), '%s' % Date(0), 'at ' + str(Date(0)), (Date(10).time - Date(4).time) / 2
import datetime
print Date(Date().time) is not None, Date(2L).time
