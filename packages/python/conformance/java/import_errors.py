def attempt(code):
    try:
        exec code in {}
        print 'fine', code
    except ImportError, e:
        print 'ImportError', code
attempt('from java.util import Nonsense')
attempt('import java.nonsense.Thing')
attempt('from java.lang import Exception')
attempt('import java.util.Date')
attempt('import java')
attempt('from java.util import *')
import java.util.Date
print java.util.Date(0).time, java.lang.Integer.MAX_VALUE
import java
print java.util.Date(0).getTime(), java.text.SimpleDateFormat('yyyy').format(java.util.Date(0)), java.lang.Math.max(1, 2)
from java.util import *
print Date(0).time, ArrayList([1])
from java.util import Date as D, Calendar
print D(1).time
