from java.util import Date, Calendar
from java.text import SimpleDateFormat
import datetime, time
d = Date(1707120429007)
print datetime.datetime.fromtimestamp(d.time / 1000.0), datetime.datetime.fromtimestamp(d.getTime() / 1000), int(time.mktime(datetime.datetime(2024, 2, 5, 9, 7, 9).timetuple()) * 1000) == d.time / 1000 * 1000
f = SimpleDateFormat('yyyy-MM-dd HH:mm:ss')
print datetime.datetime.strptime(f.format(d), '%Y-%m-%d %H:%M:%S'), f.parse('2024-02-05 09:07:09').time
c = Calendar.getInstance()
c.setTime(d)
print datetime.date(c.get(Calendar.YEAR), c.get(Calendar.MONTH) + 1, c.get(Calendar.DAY_OF_MONTH))
ms = [Date(1700000000000L + i * 86400000).time for i in range(3)]
print ms, [Date(x).date for x in ms], (ms[2] - ms[0]) / 86400000.0
print sorted([Date(5), Date(1)], key=lambda x: x.time)[0].time, [str(Date(t)) for t in (1711846800000, 1711850400000, 1729983600000, 1729987200000, 1729990800000)]
