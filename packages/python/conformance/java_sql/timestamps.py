from java.sql import Timestamp, Date, Time
from java.util import Date as UDate
t = Timestamp(1707120429007)
print t, repr(t), str(t), t.getTime(), t.getNanos(), t.toString(), isinstance(t, UDate), Timestamp(0), Timestamp(1707120429100), Timestamp.valueOf('2024-02-05 09:07:09.5'), Timestamp.valueOf('2024-02-05 09:07:09').time
d = Date(1707120429007)
print d, d.toString(), Date.valueOf('2024-02-05'), Time(1707120429007), Time.valueOf('10:11:12'), t.before(Timestamp(1807120429007)), t == Timestamp(1707120429007), t.compareTo(Timestamp(0)), t.year, d.date, type(t)
