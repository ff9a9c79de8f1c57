from datetime import tzinfo, timedelta, datetime, time
class Fixed(tzinfo):
    def __init__(self, minutes, name):
        self.minutes, self.name = minutes, name
    def utcoffset(self, dt): return timedelta(minutes=self.minutes)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return self.name
utc, cet, ist = Fixed(0, 'UTC'), Fixed(60, 'CET'), Fixed(330, 'IST')
d = datetime(2024, 5, 6, 7, 8, 9, tzinfo=utc)
print d, d.isoformat(), d.tzname(), d.utcoffset(), d.strftime('%Z %z')
print d.astimezone(cet), d.astimezone(ist), d.astimezone(cet) == d
print d.replace(tzinfo=None), d.utctimetuple()[:6], d.astimezone(ist).timetz()
print d - datetime(2024, 5, 6, 7, 8, 9, tzinfo=cet)
print time(10, tzinfo=cet), time(10, tzinfo=cet).isoformat()
try:
    d < datetime(2024, 1, 1)
except TypeError, e:
    print 'TypeError', e
try:
    datetime(2024, 1, 1).astimezone(cet)
except ValueError, e:
    print 'ValueError', e
