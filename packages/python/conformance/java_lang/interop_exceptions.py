import java.lang, sys, traceback
from java.text import SimpleDateFormat, ParseException
from java.lang import Throwable, Exception as JavaException, NumberFormatException
def f():
    return SimpleDateFormat('yyyy-MM-dd').parse('bad')
try:
    f()
except ParseException, e:
    print e, e.message, e.getMessage(), e.getErrorOffset(), type(e), isinstance(e, JavaException), e.__class__.__name__
try:
    f()
except (ValueError, JavaException), e:
    print 'either', e.getLocalizedMessage(), e.getCause()
try:
    f()
except Throwable, e:
    print 'throwable', e.toString()
try:
    try:
        f()
    except Exception:
        print 'python handler'
    else:
        print 'nothing'
except JavaException:
    print 'passed the python handler'
try:
    f()
except:
    kind, value, tb = sys.exc_info()
    print kind, value, kind is ParseException
    print traceback.format_exception_only(kind, value)
try:
    raise NumberFormatException('mine')
except java.lang.IllegalArgumentException, e:
    print 'super', e.message
try:
    raise ParseException('own', 3)
except ParseException, e:
    print e.message, e.errorOffset
