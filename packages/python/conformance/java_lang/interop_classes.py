import java
from java.util import Date, ArrayList, HashMap, Calendar
from java.lang import String, Integer, Object, Runnable
print Date, ArrayList, Integer, String, Runnable, type(Date), Date.__name__, ArrayList.__name__
print type(Date()), type(ArrayList()) is ArrayList, isinstance(Date(), Date), isinstance(Date(), Object), issubclass(Date, Object), Date(0).__class__ is Date, java.util.Date is Date
class Stamp(Date):
    def __init__(self, ms, label):
        Date.__init__(self, ms)
        self.label = label
    def describe(self): return '%s@%d' % (self.label, self.getTime())
s = Stamp(5, 'x')
print s.describe(), s.time, isinstance(s, Date), s.label, s.before(Date(6)), s == Date(5)
class Bag(ArrayList):
    def total(self): return sum(self)
b = Bag()
b.add(1)
b.add(2)
print b, b.total(), len(b), isinstance(b, ArrayList)
print hasattr(Date(), 'getTime'), hasattr(Date(), 'nope'), callable(Date), callable(Date().getTime), getattr(Date(7), 'getTime')(), getattr(Date(7), 'time'), dir(Date)[:0]
method = Date(9).getTime
print method(), map(Date.getTime, [Date(1), Date(2)]), Calendar.MONDAY, Calendar.getInstance().__class__.__name__
