# "%s" of a Java object is unicode, str() and format() are not; messages name Java's classes in full.
import java.util.Date as Date, java.util.ArrayList as ArrayList, java.math.BigDecimal as BigDecimal
import java.lang.IllegalArgumentException as Illegal
from java.text import SimpleDateFormat
day = SimpleDateFormat('yyyy-MM-dd').parse('2024-01-15')
for x in (day, BigDecimal('1.50'), ArrayList([1, 'a']), Illegal('wrong'), Date, None, 3):
    print repr('%s' % x), repr('<%s|%s>' % ('a', x)), repr('%(x)s' % {'x': x}), repr(str(x)), repr('{0}'.format(x)), repr('a' + str(x)), repr('%5.3s' % (x,))
print '%s' % day, 'on %s at %d' % (day, 3)
print Date.__name__, type(day).__name__, day.__class__.__name__, type(day), ArrayList.__name__, type(Illegal('x')).__name__
class Later(Date):
    pass
print Later.__name__, Later(0).before(day)
def attempt(function):
    try:
        print function()
    except (TypeError, AttributeError), e:
        print type(e).__name__, e
attempt(lambda: day())
attempt(lambda: len(day))
attempt(lambda: day[0])
attempt(lambda: day.nothing)
attempt(lambda: day + 1)
attempt(lambda: 'a' + day)
attempt(lambda: [x for x in day])
attempt(lambda: '%d' % day)
attempt(lambda: ArrayList().nothing)
attempt(lambda: ArrayList()())
